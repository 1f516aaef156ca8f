import Labs
import Plots
import Testing

@testable import WorkbookApp

struct TrainCurvesTests {
  private func run(_ count: Int, share: Double) throws -> ExperimentRun {
    var lab = TrainDeclaration(.generated("moons", settings: [:]))
    lab.share = share
    var run = try ExperimentRun(lab)
    for _ in 1..<count { run.advance() }
    return run
  }

  @Test func thereIsNothingBeforeTwoSteps() throws {
    let curves = TrainCurves(run: try run(1, share: 1), isByEpoch: true)
    #expect(curves.loss == nil && curves.metric == nil)
  }

  @Test func whatIsHeldOutHasACurveOfItsOwn() throws {
    let all = TrainCurves(run: try run(5, share: 1), isByEpoch: true)
    #expect(all.loss?.series.map(\.name) == ["learned from"])
    #expect(all.loss?.series[0].points.count == 5 && all.loss?.x.name == "epoch")
    let part = TrainCurves(run: try run(5, share: 0.5), isByEpoch: false)
    #expect(part.loss?.series.map(\.name) == ["learned from", "held out"])
    #expect(part.metric?.y.name == "accuracy" && part.metric?.x.name == "step")
  }

  @Test func numbersAreJudgedByRSquared() throws {
    var run = try ExperimentRun(
      TrainDeclaration(.points(inputs: [[1], [2], [3]], targets: [1, 2, 4])))
    run.advance()
    #expect(TrainCurves(run: run, isByEpoch: true).metric?.y.name == "R²")
  }
}
