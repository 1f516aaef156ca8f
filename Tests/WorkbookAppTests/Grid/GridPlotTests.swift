import Labs
import Plots
import Testing

@testable import WorkbookApp

@Suite struct GridPlotTests {
  @Test func theWindowStandsWhereTheStepHadIt() throws {
    var grid = GridDeclaration(
      image: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], operation: .correlation,
      kernel: [[1, 0], [0, 1]], stride: 2, padding: 1)
    var state = try GridState(grid)
    #expect(GridPlot.plot(state, output: state.output, editor: nil).window == nil)
    state.advance()
    let plot = GridPlot.plot(state, output: state.output, editor: nil)
    #expect(plot.window == SlidingWindow.Window(row: -1, column: -1, rows: 2, columns: 2))
    #expect(plot.place == MatrixIndex(row: 0, column: 0) && plot.known == 1)
    #expect(plot.output == [[1, 3], [7, 14]] && plot.paddingText == "0")
    grid.operation = .max
    let pooling = try GridState(grid)
    let other = GridPlot.plot(pooling, output: pooling.output, editor: nil)
    #expect(other.kernel == nil && other.paddingText == "·")
  }

  @Test func titlesBeginWithTheLongest() throws {
    let state = try GridState(
      GridDeclaration(image: [[1, 2]], operation: .mask, kernel: [[0, 1]]))
    #expect(GridPlot.titles(state) == ["Mask of 1×2", "Mask"])
  }
}
