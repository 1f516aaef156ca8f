import Cells
import Plots
import Labs
import Testing

@testable import WorkbookApp

@Suite struct RunCurvesTests {
  private func records(_ count: Int) -> [StepRecord] {
    (0..<count).map { StepRecord(step: $0, [.init("loss", Double($0))]) }
  }

  @Test func aShortCurveIsWhole() {
    #expect(RunCurves.points(of: records(5), "loss").map(\.x) == [0, 1, 2, 3, 4])
    #expect(RunCurves.points(of: records(5), "rate").isEmpty)
  }

  @Test func aLongOneHasItsEndsAndNoMoreThanIsSeen() {
    let points = RunCurves.points(of: records(2000), "loss")
    #expect(points.count <= 2 * RunCurves.mostPoints)
    #expect(points.first?.x == 0 && points.last?.x == 1999)
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
