import Formulas
import Learning
import Testing

@testable import Labs

struct PlainInputsTests {
  @Test func featuresAreMadeAndThenScaled() throws {
    let square = try Formula(parsing: "x^2").compiled(over: ["x"])
    let inputs = PlainInputs(
      names: ["x"], training: [[1], [3]], heldOut: [], features: [square], scaling: nil)
    #expect(inputs.modelInputs(of: [[2], [-3]]) == [[4], [9]])
  }

  @Test func whatTheModelTakesIsWhatItLearnedFrom() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[1, 10], [2, 30], [3, 20], [4, 50]], targets: [0, 0, 1, 1]))
    lab.features = [try Formula(parsing: "x1*x2"), try Formula(parsing: "x2")]
    lab.scales = true
    lab.task = .classification
    lab.share = 0.5
    let state = try TrainState(lab)
    let made = state.examples.plain.modelInputs(of: state.plainInputs.training)
    for (row, made) in made.enumerated() {
      let taken = state.trainingExamples.inputRow(row)
      #expect(zip(taken, made).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    #expect(state.plainInputs.training.count == 2 && state.plainInputs.heldOut.count == 2)
    #expect(state.plainInputNames == ["x1", "x2"])
  }
}

extension PlainInputsTests {
  @Test func numbersInARowBecomeTheSameAsRows() throws {
    for (scales, features) in [
      (false, []), (true, []), (false, ["x1*x2"]), (true, ["x1", "x2^2"]),
    ] {
      var lab = TrainDeclaration(.generated("moons", settings: [:]))
      (lab.scales, lab.divisor) = (scales, 4)
      lab.features = try features.map { try Formula(parsing: $0) }
      let plain = try TrainExamples(lab, data: .empty).plain
      let rows = [[0.5, -1], [2, 3.25]]
      #expect(
        plain.modelNumbers(of: rows.flatMap { $0 }, width: 2)
          == plain.modelInputs(of: rows).flatMap { $0 })
    }
  }

  @Test func aSlopeIsHowMuchTheModelsInputChanges() {
    let plain = PlainInputs(
      names: ["a", "b"], training: [], heldOut: [], features: [], divisor: 4, scaling: nil)
    let numbers = plain.modelNumbers(of: [8, 8, 9, 9], width: 2)
    #expect(plain.slope(at: 1) == 0.25 && Double(numbers[3] - numbers[1]) == plain.slope(at: 1))
  }
}
