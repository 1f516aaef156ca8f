import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct AveragedPictureTests {
  private var lab: TrainDeclaration {
    var lab = TrainScenes.xor
    (lab.layers, lab.dropout) = ([8], 0.5)
    return lab
  }

  @Test func threeMapsAndHowFarTheyAreApart() throws {
    var scene = try TrainScenes.scene(lab)
    let plot = try #require(AveragedPicture().plot(of: scene) as? CaptionedPlot)
    let grid = try #require(plot.plot as? HeatMapGrid)
    #expect(grid.panels.map(\.name) == ["one net", "mean of 100", "no mask"])
    #expect(AveragedPicture().title(of: scene) == "the mean of 100 thinned networks")
    #expect(
      plot.caption.hasPrefix("one net off by 0.") && plot.caption.contains(", mean by 0."))
    #expect(plot.text(size: Size(columns: 38, rows: 11)).contains(plot.caption))
    scene.context.layer = 1
    let one = try #require(AveragedPicture().plot(of: scene) as? CaptionedPlot)
    #expect((one.plot as? HeatMapGrid)?.panels.map(\.name) == ["one net", "no mask"])
    // It is the first of the hundred.
    #expect((one.plot as? HeatMapGrid)?.panels[0] == grid.panels[0])
    #expect(one.caption == String(plot.caption.prefix { $0 != "," }))
    scene.context.layer = 2
    #expect(AveragedPicture().title(of: scene) == "the mean of 10 thinned networks")
  }

  @Test func alongOneInputTheyAreCurves() throws {
    var line = TrainScenes.line
    (line.layers, line.dropout) = ([8], 0.5)
    let scene = try TrainScenes.scene(line)
    let plot = try #require(AveragedPicture().plot(of: scene) as? CaptionedPlot)
    #expect((plot.plot as? LineChart)?.series.map(\.name) == ["one net", "mean of 100", "no mask"])
  }

  @Test func itNeedsADropout() throws {
    #expect(!AveragedPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
    var none = lab
    none.dropout = 0
    #expect(AveragedPicture().plot(of: try TrainScenes.scene(none)) == nil)
  }
}
