import Testing

@testable import Coursework

struct CurveShapeTests {
  private func rules(_ values: [Double], _ predicted: [Double]) -> [String] {
    CurveShape(times: values.indices.map(Double.init), values: values)
      .comparison(with: predicted).differing.map(\.rule)
  }

  @Test func whatIsSeenDecides() {
    let valley = [10.0, 6, 2, 1, 3, 5]
    #expect(rules(valley, valley) == [])
    #expect(rules(valley, [9, 7, 3, 2, 3, 4.5]) == [])
    #expect(rules(valley, [5, 4, 2, 1, 3, 5]) == ["curve-start"])
    #expect(rules(valley, [10, 6, 2, 1, 3, 9]) == ["curve-end"])
    #expect(rules(valley, [10, 1, 3, 4, 5, 5]) == ["curve-lowest"])
    #expect(rules(valley, [10, 8, 7, 6, 5.5, 5]).contains("curve-course"))
  }

  @Test func severalOrdersOfMagnitudeAreJudgedByOrders() {
    let falling = [1000.0, 100, 10, 1, 0.1]
    #expect(rules(falling, [1000, 200, 20, 3, 0.2]) == [])
    #expect(rules(falling, [1000, 500, 300, 200, 100]).contains("curve-end"))
    #expect(rules(falling, [1000, 100, 10, 1, 0]).isEmpty == false)
  }

  @Test func aFlatCurveStays() {
    #expect(rules([5, 5, 5], [5, 5.1, 5]) == [])
    #expect(rules([5, 5, 5], [5, 9, 5]) == ["curve-course"])
    #expect(rules([0, 0], [0, 0]) == [])
  }

  @Test func oscillationsNeedNotBeCounted() {
    let waves = [5.0, 1, 5, 1, 5, 1, 5]
    #expect(rules(waves, [5, 1, 5, 1, 4.5, 4.4, 4.5]).contains("curve-course") == false)
    #expect(
      CurveShape(times: [0, 1, 2, 3, 4, 5, 6], values: waves).words
        == "goes up and down 5 times, from 5 to 5")
  }

  @Test(
    arguments: [
      ([1, 2], "rises, from 1 to 2"), ([2, 1], "falls, from 2 to 1"),
      ([1, 3, 1], "rises, then falls, from 1 to 1"),
      ([3, 1, 3, 1], "falls, rises and falls again, from 3 to 1"),
      ([], "has no number"), ([2, 2], "stays about the same, from 2 to 2"),
    ] as [([Double], String)])
  func hasWords(_ values: [Double], _ words: String) {
    #expect(CurveShape(times: values.indices.map(Double.init), values: values).words == words)
  }

  @Test func hostileNumbersDoNoHarm() {
    let hostile: [Double] = [.nan, .infinity, -1e308, 1e308, 0]
    _ = rules(hostile, hostile)
    _ = rules(hostile, [1, 2, 3, 4, 5])
    _ = rules([1, 2, 3, 4, 5], hostile)
    #expect(rules([1, 2], [1]) == [])
  }
}
