import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct FitPictureTests {
  @Test func theModelGoesThroughThePoints() throws {
    var scene = try TrainScenes.scene(TrainScenes.line)
    let fit = try #require(FitPicture().plot(of: scene) as? ScatterPlot)
    #expect(fit.groups.map(\.points.count) == [6, 2] && fit.lines[0].points.count > 50)
    let (weight, bias) = (scene.run.record["w"] ?? 0, scene.run.record["b"] ?? 0)
    let point = fit.lines[0].points[30]
    #expect(abs(point.y - (weight * point.x + bias)) < 1e-4)
    scene.context.part = .heldOut
    #expect((FitPicture().plot(of: scene) as? ScatterPlot)?.groups.map(\.points.count) == [2])
    #expect(FitPicture().title(of: scene).hasSuffix("held out"))
  }
}
