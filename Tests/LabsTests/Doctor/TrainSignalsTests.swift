import Formulas
import Learning
import Testing

@testable import Labs

struct TrainSignalsTests {
  /// One step on a line from 0, by hand: the gradient is −mean(y·x), −mean(y).
  @Test func normsAreThoseOfTheStepByHand() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.loss, lab.rate, lab.startsAtZero) = ("HalfMeanSquaredError", 0.01, true)
    var state = try TrainState(lab)
    state.advance()
    let found = try #require(TrainSignals(state))
    let gradient = (44.25 * 44.25 + 9.75 * 9.75).squareRoot()
    #expect(abs(found.gradientNorm - gradient) < 1e-4)
    #expect(abs(found.updateNorm - 0.01 * gradient) < 1e-5 && found.weightNorm == 0)
    #expect(found.step == 1 && found.layers.count == 1 && found.hidden.isEmpty)
    #expect(found.layers[0].isOutput && abs(found.layers[0].gradientNorm - 44.25) < 1e-4)
    #expect(found.batchShare == 1 && found.predicted.isEmpty)
  }

  @Test func layersAreNamedAndClassesCounted() throws {
    var lab = Observed.moons([5, 3], "relu")
    (lab.batch, lab.share) = (10, 0.75)
    var state = try TrainState(lab)
    for _ in 0..<4 { state.advance() }
    let found = try #require(TrainSignals(state))
    #expect(found.layers.map(\.name) == ["hidden 1", "hidden 2", "the output"])
    #expect(found.hidden.map(\.units) == [5, 3] && found.hidden.allSatisfy { $0.deadUnits != nil })
    #expect(found.present.reduce(0, +) == 90 && found.predicted.reduce(0, +) == 90)
    #expect(found.heldOutLoss != nil && abs(found.batchShare - 10.0 / 90) < 1e-9)
    // Accuracy and the counts are of the same answers.
    let answers = state.answers(to: state.plainInputs.training).compactMap(\.chosenClass)
    #expect(found.predicted == [0, 1].map { name in answers.count { $0 == name } })
  }

  @Test func theGradientAtTheSumsIsWhatTheEngineHas() throws {
    var state = try TrainState(Observed.moons([4, 4, 4], "sigmoid"))
    state.advance()
    let found = try #require(TrainSignals(state))
    let first = try #require(found.hidden.first?.sumGradientNorm)
    let last = try #require(found.hidden.last?.sumGradientNorm)
    #expect(first > 0 && last > first)
  }

  @Test func lookingChangesNothing() throws {
    var one = try TrainState(Observed.moons([4]))
    var two = one
    for _ in 0..<5 {
      one.advance()
      two.advance()
      _ = TrainSignals(one)
    }
    #expect(one.training == two.training)
  }
}
