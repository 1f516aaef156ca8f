import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct LinesPlotTests {
  @Test func longLinesAreBroken() {
    let plot = LinesPlot(lines: ["w = 1 + 2", "a long line of words"])
    let rows = plot.text(size: Size(columns: 10, rows: 4)).split(separator: "\n")
    #expect(rows.count == 4 && rows[0] == "w = 1 + 2" && rows[1] == "a long")
    #expect(plot.description == "w = 1 + 2; a long line of words")
    #expect(plot.text(size: Size(columns: 0, rows: 0)).isEmpty)
  }
}
