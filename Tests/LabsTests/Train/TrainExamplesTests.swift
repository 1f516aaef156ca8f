import Formulas
import Learning
import Testing

@testable import Labs

struct TrainExamplesTests {
  private func fault(_ lab: TrainDeclaration) -> LabError? {
    do {
      _ = try TrainExamples(lab, data: .empty)
      return nil
    } catch {
      return error
    }
  }

  @Test func featuresAreFormulasOfTheInputs() throws {
    var lab = TrainDeclaration(.points(inputs: [[1, 2], [3, 4]], targets: [0, 1]))
    lab.features = [try Formula(parsing: "x1*x2"), try Formula(parsing: "x2^2")]
    lab.task = .classification
    let examples = try TrainExamples(lab, data: .empty)
    #expect(examples.training.inputRow(1) == [12, 16] && examples.names == ["x1*x2", "x2^2"])
    #expect(examples.classes == 2 && examples.heldOut == nil)
  }

  @Test func theShareIsHeldOutAndTheTrainingPartScales() throws {
    var lab = TrainDeclaration(
      .points(inputs: (0..<20).map { [Double($0)] }, targets: (0..<20).map { Double($0) }))
    (lab.share, lab.scales) = (0.8, true)
    let examples = try TrainExamples(lab, data: .empty)
    #expect(examples.training.count == 16 && examples.heldOut?.count == 4)
    let sum = (0..<16).reduce(Float(0)) { $0 + examples.training.inputRow($1)[0] }
    #expect(abs(sum) < 1e-4 && examples.classes == nil)
  }

  @Test func faultsHaveTheirKey() throws {
    var lab = TrainDeclaration(.generated("xor", settings: ["noise": .number(-1)]))
    #expect(fault(lab)?.key == "data" && fault(lab)?.message.contains("noise") == true)
    lab = TrainDeclaration(.generated("xor", settings: ["count": .number(1e6)]))
    #expect(fault(lab)?.message.contains("20000") == true)
    lab = TrainDeclaration(.points(inputs: [[1], [2]], targets: [0.5, 1]))
    lab.task = .classification
    #expect(fault(lab)?.key == "task")
    lab.task = nil
    lab.features = [try Formula(parsing: "x2")]
    #expect(fault(lab)?.key == "inputs")
    lab.features = [try Formula(parsing: "1/(x - 1)")]
    #expect(fault(lab)?.key == "inputs")
    #expect(fault(TrainDeclaration(.points(inputs: [], targets: [])))?.key == "points")
    #expect(
      fault(TrainDeclaration(.points(inputs: [[1], [1, 2]], targets: [1, 2])))?.key == "points")
    #expect(fault(TrainDeclaration(.table("t", inputs: ["x"], target: "y")))?.key == "data")
  }

  @Test func classesOfATableAreItsNumbers() throws {
    let state = try Trainings.pictures(steps: 0)
    #expect(state.classNames == ["0", "1", "2"])
    #expect(try Trainings.xor(steps: 0).classNames.allSatisfy { !$0.isEmpty })
  }
}
