import Cells
import Testing

@testable import Plots

@Suite struct LevelBarsTests {
  private func blocks(_ values: [Double], _ row: Int) -> [Int] {
    let chart = BarChart(names: ["a", "b"], series: [.init(values: values)], direction: .level)
    let canvas = picture(chart, 43, 3)
    return (0..<43).filter { canvas[$0, row].character == "█" }
  }

  @Test func aBarIsAsLongAsItsValue() {
    // The room of 40 cells keeps 2 for the label of the longest.
    #expect(blocks([2, 1], 0).count == 38)
    #expect(blocks([2, 1], 2).count == 19)
  }

  @Test func negativeBarsHangToTheLeftOfZero() {
    let (positive, negative) = (blocks([2, -2], 0), blocks([2, -2], 2))
    #expect(abs(positive.count - negative.count) <= 1)
    #expect((negative.last ?? 99) + 2 == positive.first)
  }

  @Test func aValueThatIsNoNumberLeavesItsPlace() {
    #expect(blocks([.nan, 2], 0).isEmpty)
    #expect(!blocks([.nan, 2], 2).isEmpty)
  }
}
