import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct SideBySideTests {
  private func text(_ count: Int, _ columns: Int, _ rows: Int, first: Int = 0) -> String {
    let plots = (0..<count).map { LinesPlot(lines: ["plot \($0)"]) }
    return SideBySide(plots: plots, first: first)
      .text(size: Size(columns: columns, rows: rows))
  }

  @Test func asManyAsFitAreShown() {
    #expect(text(3, 60, 8).contains("plot 2"))
    #expect(text(3, 40, 8).contains("plot 1") && !text(3, 40, 8).contains("plot 2"))
    #expect(text(3, 40, 12).contains("plot 2"))
    #expect(text(3, 18, 6, first: 2).contains("plot 2"))
    #expect(!text(0, 10, 10).contains("plot") && !text(2, 0, 0).contains("plot"))
  }

  @Test func itSaysWhatItsPlotsSay() {
    let plot = SideBySide(plots: [Histogram("a", values: [1, 2]), LinesPlot(lines: ["x"])])
    #expect(plot.description.hasPrefix("a: ") && plot.description.hasSuffix("x"))
  }
}
