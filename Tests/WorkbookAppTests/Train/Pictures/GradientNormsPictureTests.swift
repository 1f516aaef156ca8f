import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct GradientNormsPictureTests {
  @Test(arguments: [1, 5, 20]) func aMarkForEachLayer(_ hidden: Int) throws {
    var lab = TrainScenes.xor
    (lab.layers, lab.activation) = (Array(repeating: 4, count: hidden), "sigmoid")
    let scene = try TrainScenes.scene(lab)
    let plot = try #require(GradientNormsPicture().plot(of: scene) as? CaptionedPlot)
    let norms = scene.state.gradientNorms.map(\.norm)
    let chart = try #require(plot.plot as? ScatterPlot)
    #expect(chart.groups[0].points == norms.enumerated().map { Point(Double($0 + 1), $1) })
    #expect(chart.groups[0].points.count == hidden + 1)
    let ends = hidden > 1 ? "hidden 1 / hidden \(hidden): " : "hidden 1 "
    #expect(plot.caption.hasPrefix(ends))
    #expect(plot.text(size: Size(columns: 38, rows: 10)).contains(plot.caption))
  }

  @Test func theStartShowsTheStepToCome() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor, steps: 0)
    #expect(GradientNormsPicture().title(of: scene) == "gradient by layer, step 1, to come")
    #expect(GradientNormsPicture().plot(of: scene) != nil)
  }
}
