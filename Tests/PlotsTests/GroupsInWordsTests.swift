import Testing

@testable import Plots

@Suite struct GroupsInWordsTests {
  private func text(_ groups: [(String, [Point])], x: String = "", y: String = "") -> String {
    GroupsInWords(
      groups.map { ScatterPlot.Group($0.0, $0.1) }, x: Axis(x, 0...10), y: Axis(y, 0...10)
    ).text
  }

  private func row(_ range: ClosedRange<Double>, y: Double) -> [Point] {
    (0...20).map {
      Point(range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 20, y)
    }
  }

  @Test func oneClassIsALineOrNone() {
    #expect(text([]) == "No points yet." && text([("A", [])]) == "No points yet.")
    #expect(text([("A", [Point(1, 2)])]) == "One point, at (1, 2).")
    #expect(text([("A", [Point(1, 2), Point(3, 4)])]) == "Two points, at (1, 2) and (3, 4).")
    let rising = (0...9).map { Point(Double($0), Double($0 * $0) / 10) }
    #expect(
      text([("", rising)], x: "size", y: "rent")
        == "Rent rises with size, nearly on a line (correlation 0.96).")
    let falling = (0...9).map { Point(Double($0), Double(($0 * 7) % 10) / 4 - Double($0) / 4) }
    #expect(text([("", falling)]) == "Y mostly falls with x (correlation −0.6).")
    let bent = (0...10).map { Point(Double($0), Double(($0 - 5) * ($0 - 5))) }
    #expect(text([("", bent)]) == "No straight line joins x and y (correlation 0).")
    #expect(text([("", row(0...9, y: 3))]) == "21 points lie on a line along an axis.")
  }

  @Test func twoClassesStandSideBySide() {
    #expect(
      text([("A", row(0...3, y: 2)), ("B", row(5...9, y: 2))])
        == "B lies right of A; x about 4 parts them.")
    #expect(
      text([("A", row(5...9, y: 6)), ("B", row(0...3, y: 2))], x: "height")
        == "B lies left of and below A; height about 4 parts them.")
    #expect(
      text([("A", row(0...5, y: 2)), ("B", row(4...9, y: 2))])
        == "B lies mostly right of A; they overlap where x is 4.2 to 4.8.")
    #expect(
      text([("A", row(0...9, y: 2)), ("", row(0...9, y: 2))], x: "u", y: "v")
        == "A and class 2 lie among one another: neither u nor v alone parts them.")
  }

  @Test func moreClassesHaveTheirPartsOfThePlot() {
    let groups = [
      ("A", [Point(1, 1)]), ("B", [Point(9, 9)]), ("C", [Point(5, 5)]), ("D", [Point(5, 1)]),
      ("E", [Point(5, 9)]), ("F", [Point(1, 5)]),
    ]
    #expect(
      text(groups)
        == "A lies at the lower left. B lies at the upper right. C lies in the middle. "
        + "D lies at the bottom. E lies at the top. F lies on the left.")
  }

  @Test func pointsWithoutAPlaceAreSaid() {
    let lost = [Point(.nan, 1), Point(1, .infinity)]
    #expect(text([("A", [Point(1, 2), lost[0]])]) == "One point, at (1, 2). 1 point has no place.")
    #expect(text([("A", lost)]) == "No points yet. 2 points have no place.")
  }

  @Test func hugeNumbersGetASentence() {
    let wild = [Point(1e300, -1e300), Point(-1e300, 1e300), Point(1.7e308, -1.7e308)]
    #expect(!text([("A", wild)]).isEmpty && !text([("A", wild), ("B", wild)]).contains("nan"))
  }
}
