import Testing

@testable import Plots

@Suite struct DecisionInWordsTests {
  private func map(_ ground: DecisionMap.Ground, _ groups: [ScatterPlot.Group] = []) -> DecisionMap
  {
    DecisionMap(x: Axis("", 0...1), y: Axis("", 0...1), ground: ground, groups: groups)
  }

  private func probability(_ function: (Double, Double) -> Double) -> DecisionMap.Ground {
    .probability(
      Field(columns: 21, rows: 21, x: AxisScale(0...1), y: AxisScale(0...1), function))
  }

  @Test func theSidesHavePlacesAndShares() {
    let groups = [ScatterPlot.Group("A", []), ScatterPlot.Group("B", [])]
    #expect(
      map(probability { x, _ in x > 0.74 ? 1 : 0 }, groups).description
        == "B is the answer on the right, on 29 % of the map; A on the rest.")
    #expect(
      map(probability { x, y in (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5) < 0.04 ? 0 : 1 })
        .description
        == "Class 1 is the answer inside 11 % of the map, class 2 all around.")
    #expect(map(probability { _, _ in 0.5 }, groups).description == "The answer is B everywhere.")
    #expect(map(probability { _, _ in .nan }).description == "A map without answers.")
    #expect(
      map(.classes([0, 1, 2, 0, 1, 2, 0, 1, 2], columns: 3, rows: 3)).description
        == "The answer is class 1 on the left (33 %), class 2 in the middle (33 %), "
        + "class 3 on the right (33 %).")
  }

  @Test func pointsOnTheWrongSideAreCounted() {
    let ground = probability { x, _ in x }
    func sentence(_ a: [Point], _ b: [Point]) -> String {
      String(
        map(ground, [.init("A", a), .init("B", b)]).description.split(separator: ".").last ?? "")
    }
    #expect(sentence([Point(0.2, 0.5)], []) == " The point lies on its side")
    #expect(
      sentence([Point(0.2, 0.5)], [Point(0.51, 0), Point(0.9, 1)])
        == " All 3 points lie on their side")
    #expect(
      sentence([Point(0.9, 0.5)], [Point(0.5, 0.1)]) == " 1 of 2 points lies on the wrong side")
    #expect(sentence([Point(0.9, 0.5)], []) == " 1 of 1 point lies on the wrong side")
    #expect(
      sentence([Point(9, 0.5), Point(.nan, 0), Point(0.7, 0), Point(0.8, 0)], [])
        == " 2 of 2 points lie on the wrong side", "what lies outside does not count")
  }
}
