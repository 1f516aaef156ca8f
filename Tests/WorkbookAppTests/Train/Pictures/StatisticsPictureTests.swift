import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct StatisticsPictureTests {
  @Test func batchAndRunningStandBesideEachOther() throws {
    var lab = TrainScenes.xor
    (lab.normalizes, lab.layers) = (true, [4, 9])
    var scene = try TrainScenes.scene(lab)
    let layers = scene.state.runningStatistics
    let plot = try #require(StatisticsPicture().plot(of: scene) as? CaptionedPlot)
    let charts = (plot.plot as? SideBySide)?.plots.compactMap { $0 as? BarChart } ?? []
    try #require(charts.count == 2)
    #expect(charts.map(\.title) == ["mean", "variance"])
    #expect(charts[0].series.map(\.name) == ["batch", "running"])
    #expect(charts[0].series[0].values == Array(layers[0].batchMeans.prefix(3)))
    #expect(charts[1].series[1].values == Array(layers[0].runningVariances.prefix(3)))
    #expect(StatisticsPicture().title(of: scene) == "batch norm 1, units 1–3 of 4, step 5")
    scene.context.layer = 2
    #expect(StatisticsPicture().title(of: scene) == "batch norm 2, units 1–3 of 9, step 5")
    scene.context.room = Size(columns: 80, rows: 20)
    scene.context.layer = 1
    #expect(StatisticsPicture().title(of: scene) == "batch norm 2, step 5")
    let text = plot.text(size: Size(columns: 38, rows: 12))
    #expect(text.contains("of two bars: batch, then running"))
  }

  @Test func itNeedsABatchNormalization() throws {
    #expect(!StatisticsPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
  }
}
