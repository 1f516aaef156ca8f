import Testing

@testable import Plots

@Suite struct StrokeTests {
  @Test func fourCurvesHaveStrokesAndMarksOfTheirOwn() {
    let strokes = (0..<4).map { Stroke.curve($0) }
    #expect(Set(strokes.map(\.pattern)).count == 4 && Set(strokes.map(\.mark)).count == 4)
    for number in [-4, -1, 4, 9, .min, .max] {
      #expect(Stroke.curve(number) == strokes[((number % 4) + 4) % 4], "\(number)")
    }
  }

  @Test(
    arguments: [
      (Stroke.Pattern.solid, "##################"), (.dashed, "####  ####  ####  "),
      (.dotted, "#  #  #  #  #  #  "), (.dashDotted, "####  #  ####  #  "),
    ])
  func dashesRepeat(_ pattern: Stroke.Pattern, _ picture: String) {
    let stroke = Stroke(pattern)
    #expect(String((0..<18).map { stroke.isInked($0) ? "#" : " " }) == picture)
  }
}
