import Cells
import Plots
import Testing

@testable import TablePlots

@Suite struct TableKindTests {
  @Test func theWishedColumnsAreShownInTheirOrder() throws {
    let plot = try #require(
      try made(flowers, PlotRequest(kind: "table", y: ["species", "length"])).plot as? DataTable)
    #expect(plot.columns.map(\.name) == ["species", "length"])
    #expect(plot.text(size: Size(columns: 40, rows: 10)).contains("virginica"))
  }
}
