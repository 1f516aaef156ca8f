import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct CaptionedPlotTests {
  @Test func theWordsStandBelow() {
    let plot = CaptionedPlot(plot: LinesPlot(lines: ["above"]), caption: "below")
    let rows = plot.text(size: Size(columns: 9, rows: 5)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.first == "above" && rows.last == "  below")
    #expect(!plot.text(size: Size(columns: 9, rows: 3)).contains("below"))
    #expect(plot.description == "above below.")
  }
}
