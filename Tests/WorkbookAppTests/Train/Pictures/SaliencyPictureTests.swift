import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct SaliencyPictureTests {
  @Test func thePictureAndWhatItsClassHangsOn() throws {
    var scene = try TrainScenes.scene(TrainScenes.digits, steps: 20)
    let plot = try #require(SaliencyPicture().plot(of: scene) as? CaptionedPlot)
    let both = try #require(plot.plot as? SideBySide)
    let image = try #require(both.plots[0] as? ImagePlot)
    let map = try #require(both.plots[1] as? HeatMapGrid)
    let saliency = try #require(scene.state.saliency(ofExample: scene.exampleNumber))
    #expect(image.width == 8 && map.panels[0].rows.flatMap { $0 } == saliency.values)
    let most = try #require(
      saliency.values.indices.max { saliency.values[$0] < saliency.values[$1] })
    #expect(plot.caption.hasPrefix("most at row \(most / 8 + 1), column \(most % 8 + 1): "))
    let chosen = try #require(saliency.index)
    #expect(SaliencyPicture().title(of: scene).hasPrefix("saliency: what \(chosen) ("))
    let text = plot.text(size: Size(columns: 38, rows: 11))
    #expect(text.contains("slope by pixel") && text.contains("most at row"))
    // The key for layers goes through the classes.
    scene.context.layer = 4
    #expect(SaliencyPicture().title(of: scene).hasPrefix("saliency: what 3 ("))
    scene.context.layer = 11
    #expect(SaliencyPicture().title(of: scene).hasPrefix("saliency: what \(chosen) ("))
  }

  @Test func itNeedsPictures() throws {
    #expect(!SaliencyPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
  }
}
