import Formulas
import Learning
import Testing

@testable import Labs

struct TrainStateInputsTests {
  private func line() -> TrainDeclaration {
    TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
  }

  @Test func aNumberIsTheModelsOutput() throws {
    var run = try ExperimentRun(
      {
        var lab = line(); lab.rate = 0.01; return lab
      }())
    for _ in 0..<5 { run.advance() }
    let state = try #require(run.state as? TrainState)
    let weight = try #require(run.record["w"])
    let bias = try #require(run.record["b"])
    guard case .number(let said)? = state.answers(to: [[2]]).first else {
      Issue.record("no number")
      return
    }
    #expect(abs(said - (2 * weight + bias)) < 1e-5)
    #expect(state.classCount == nil && state.targets.training == [4, 8, 14, 13])
    let layer = try #require(state.layerWeights.first)
    #expect(abs(layer.weights[0][0] - weight) < 1e-7 && abs(layer.biases[0] - bias) < 1e-7)
  }

  @Test(arguments: [nil, "Hinge", "MeanSquaredError"])
  func twoClassesGiveAProbability(_ loss: String?) throws {
    var lab = TrainDeclaration(.generated("moons", settings: [:]))
    lab.loss = loss
    var run = try ExperimentRun(lab)
    for _ in 0..<60 { run.advance() }
    let state = try #require(run.state as? TrainState)
    let answers = state.answers(to: state.plainInputs.training)
    var right = 0
    for (answer, target) in zip(answers, state.targets.training) {
      guard case .probability(let value) = answer else {
        Issue.record("no probability")
        return
      }
      #expect((0...1).contains(value))
      if answer.chosenClass == Int(target) { right += 1 }
    }
    let share = Double(right) / Double(answers.count)
    #expect(abs(share - (run.record["accuracy"] ?? -1)) < 1e-6)
  }

  @Test func severalClassesAddUpToOne() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[0, 0], [1, 0], [0, 1], [1, 1]], targets: [0, 1, 2, 1]))
    lab.task = .classification
    lab.layers = [3]
    let state = try TrainState(lab)
    guard case .oneOf(let chosen, let shares)? = state.answers(to: [[0.3, 0.4]]).first else {
      Issue.record("no class")
      return
    }
    #expect(shares.count == 3 && abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(shares[chosen] == shares.max())
    #expect(
      state.layerWeights.map { [$0.weights.count, $0.weights[0].count] } == [[3, 2], [3, 3]])
    #expect(state.answers(to: [[1]]).isEmpty)
  }
}
