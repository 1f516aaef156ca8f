import Coursework
import Testing

struct PlotDeclarationTests {
  @Test func itsRangesHoldAllFiniteNumbers() {
    var plot = PlotDeclaration(.line)
    plot.series = [PlotDeclaration.Series("a", x: [0, 1, 2], y: [4, .nan, -1])]
    plot.curves = [PlotDeclaration.Series("b", x: [-1, 5], y: [.infinity, 2])]
    #expect(plot.xRange == -1...5 && plot.yRange == -1...4)
  }

  @Test func aRangeIsNeverASinglePoint() {
    var plot = PlotDeclaration(.line)
    #expect(plot.xRange == 0...1)
    plot.series = [PlotDeclaration.Series("a", x: [3], y: [.nan])]
    #expect(plot.xRange == 2...4 && plot.yRange == 0...1)
  }
}
