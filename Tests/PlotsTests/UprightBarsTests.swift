import Cells
import Testing

@testable import Plots

@Suite struct UprightBarsTests {
  private func blocks(_ values: [Double]) -> [Character: [Int]] {
    let chart = BarChart(names: ["a", "b"], series: [.init(values: values)], direction: .upright)
    let canvas = picture(chart, 40, 13)
    func rows(below name: Character) -> [Int] {
      let column = (0..<40).first { canvas[$0, 12].character == name } ?? 0
      return (0..<11).filter { canvas[column, $0].character == "█" }
    }
    return ["a": rows(below: "a"), "b": rows(below: "b")]
  }

  @Test func aBarIsAsHighAsItsValueAndStandsOnTheAxis() {
    // Of 11 rows, one is kept for the label.
    #expect(blocks([4, 2]) == ["a": Array(1...10), "b": Array(6...10)])
  }

  @Test func negativeBarsHangFromTheZeroLine() {
    let rows = blocks([4, -4])
    #expect(rows["a"] == Array(1...4) && rows["b"] == Array(6...9))
  }
}
