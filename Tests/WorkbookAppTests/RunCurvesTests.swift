import Cells
import Plots
import Labs
import Testing

@testable import WorkbookApp

@Suite struct RunCurvesTests {
  private func run(_ steps: Int) throws -> ExperimentRun {
    var run = try ExperimentRun(
      TrainDeclaration(.points(inputs: [[1], [2]], targets: [1, 2])))
    run.advance(atMost: steps)
    return run
  }

  @Test func aShortCurveIsWhole() throws {
    #expect(RunCurves.points(of: try run(4), "loss").map(\.x) == [0, 1, 2, 3, 4])
    #expect(RunCurves.points(of: try run(4), "speed").isEmpty)
  }

  @Test func aLongOneHasItsEndsAndNoMoreThanIsSeen() throws {
    let points = RunCurves.points(of: try run(1999), "loss")
    #expect(points.count == RunCurves.mostPoints)
    #expect(points.first?.x == 0 && points.last?.x == 1999)
    #expect(RunCurves.thinned(Array(0..<100)) == Array(0..<100))
  }

  @Test func earlierRunsStandBack() throws {
    var declaration = TrainDeclaration(.points(inputs: [[1], [2]], targets: [1, 2]))
    declaration.rate = 0.1
    var lab = LabRun(try ExperimentRun(declaration))
    lab.advance(atMost: 5)
    lab.reset()
    let ghosts = RunCurves.ghosts(of: lab.earlier, "loss")
    #expect(ghosts.map(\.isFaint) == [true] && ghosts[0].points.count == 6)
  }
}
