import Cells
import Testing

@testable import Plots

@Suite struct LegendRowTests {
  @Test func theLegendStandsBetweenTheTitleAndThePlot() {
    let legend = Legend([.init(name: "a", sample: .block, style: .text)])
    var rest = Rect(column: 0, row: 0, columns: 0, rows: 0)
    let canvas = cells(20, 9) {
      rest = legend.drawBelow(
        title: "title", on: &$0, in: Rect(column: 0, row: 0, columns: 20, rows: 9))
    }
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("title") && lines[1].hasSuffix("a"))
    #expect(rest == Rect(column: 0, row: 2, columns: 20, rows: 7))
  }
}
