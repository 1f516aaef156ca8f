import Plots
import Testing

@testable import TablePlots

@Suite struct HeatMapKindTests {
  @Test func rowsStayRows() throws {
    let plot = try #require(
      try made("n,a,b\nr,1,2\ns,3,4\n", PlotRequest(kind: "heat")).plot as? HeatMap)
    #expect(plot.rows == [[1, 2], [3, 4]] && plot.rowNames == ["r", "s"])
    #expect(plot.columnNames == ["a", "b"])
  }
}
