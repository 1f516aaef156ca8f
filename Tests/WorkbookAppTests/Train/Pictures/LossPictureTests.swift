import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct LossPictureTests {
  @Test func itBeginsWithTheFirstStep() throws {
    #expect(LossPicture().plot(of: try TrainScenes.scene(TrainScenes.xor, steps: 0)) == nil)
    let chart = try #require(
      LossPicture().plot(of: try TrainScenes.scene(TrainScenes.xor)) as? LineChart)
    #expect(chart.series.map(\.points.count) == [6, 6])
  }

  @Test func theBestLookAndTheStopAreMarked() throws {
    var lab = TrainScenes.xor
    lab.layers = [24]
    lab.stop = StopDeclaration(patience: 2)
    lab.rate = 0.3
    var scene = try TrainScenes.scene(lab, steps: 1)
    var chart = try #require(LossPicture().plot(of: scene) as? LineChart)
    #expect(chart.marks.map(\.name) == ["best 1"] && chart.vertical == nil)
    scene = try TrainScenes.scene(lab, steps: 300)
    chart = try #require(LossPicture().plot(of: scene) as? LineChart)
    let looks = try #require(scene.state.stoppingLooks)
    let (best, stopped) = (try #require(looks.best), try #require(looks.stopped))
    #expect(chart.marks == [.init("best \(best.step)", at: Point(Double(best.step), best.loss))])
    #expect(chart.vertical == Double(stopped) && stopped > best.step)
    #expect(chart.text(size: Size(columns: 39, rows: 12)).contains("best \(best.step)"))
  }
}
