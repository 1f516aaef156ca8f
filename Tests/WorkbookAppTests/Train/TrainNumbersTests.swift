import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct TrainNumbersTests {
  private func run(_ lab: TrainDeclaration, steps: Int) throws -> ExperimentRun {
    var run = try ExperimentRun(lab, data: ShippedTables.catalog)
    for _ in 0..<steps { run.advance() }
    return run
  }

  private func lines(_ lab: TrainDeclaration, _ columns: Int) throws -> [String] {
    TrainNumbers(try run(lab, steps: 20)).lines(columns: columns).map(\.text)
  }

  @Test func whatWasHeldOutStandsBeside() throws {
    let lines = try lines(TrainScenes.xor, 60)
    #expect(lines.count == 2 && lines[0].hasPrefix("loss = ") && lines[1].hasPrefix("accuracy = "))
    #expect(lines.allSatisfy { $0.contains("  held out ") })
  }

  @Test func aNarrowPaneHasFewerDigits() throws {
    let (wide, narrow) = (try lines(TrainScenes.logistic, 60), try lines(TrainScenes.logistic, 29))
    #expect(narrow.allSatisfy { $0.count <= 29 }, "\(narrow)")
    #expect(zip(narrow, wide).allSatisfy { $0.count < $1.count })
  }

  @Test func weightAndBiasOfALineShareARow() throws {
    let lines = try lines(TrainScenes.line, 60)
    #expect(lines.count == 3 && lines[2].hasPrefix("w = ") && lines[2].contains("  b = "))
  }

  @Test func betweenEpochsTheLastNumbersStay() throws {
    let run = try run(TrainScenes.convolution, steps: 25)
    #expect(run.record["loss"] == nil && TrainNumbers(run).record?.step == 23)
    #expect(TrainNumbers(run).lines(columns: 60).count == 2)
  }
}
