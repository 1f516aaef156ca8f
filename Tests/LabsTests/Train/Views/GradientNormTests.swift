import Testing

@testable import Labs

struct GradientNormTests {
  private var lab: TrainDeclaration {
    var lab = Experiments.train()
    lab.batch = nil
    return lab
  }

  /// By differences of the loss as the weights are changed one by one.
  @Test func itIsTheNormOfTheDifferences() throws {
    let state = try Trainings.state(lab, steps: 0)
    let norms = state.gradientNorms
    #expect(norms.map(\.title) == ["hidden 1", "output"])
    for (layer, matrix) in state.weightMatrices.enumerated() {
      var squares = 0.0
      for (place, weight) in matrix.rows.joined().enumerated() {
        func loss(_ change: Double) throws -> Double {
          var moved = state
          try moved.edit(
            .weight(name: "dense\(layer + 1).kernel", place: place, value: weight + change))
          return try #require(moved.record["loss"])
        }
        let slope = try (loss(0.02) - loss(-0.02)) / 0.04
        squares += slope * slope
      }
      #expect(abs(squares.squareRoot() - norms[layer].norm) < 1e-3)
      #expect(norms[layer].norm > 0.01)
    }
  }

  @Test func penaltiesAndClippingAreLeftOut() throws {
    let plain = try Trainings.state(lab, steps: 0).gradientNorms
    var other = lab
    (other.l1, other.l2, other.clipping) = (0.1, 0.3, ClippingDeclaration(0.001))
    for (one, two) in zip(plain, try Trainings.state(other, steps: 0).gradientNorms) {
      #expect(abs(one.norm - two.norm) < 1e-6)
    }
  }

  @Test func faintGradientsAreNotZero() throws {
    var deep = lab
    deep.layers = Array(repeating: 4, count: 20)
    (deep.activation, deep.initializer) = ("sigmoid", .normal(0.1))
    let norms = try Trainings.state(deep, steps: 1).gradientNorms
    #expect(norms.count == 21 && norms[0].norm > 0 && norms[0].norm < 1e-12)
  }
}
