import Learning
import Testing

@testable import Labs

@Suite struct TrainedWeightsTests {
  private static func lesson() -> TrainDeclaration {
    var lesson = TrainDeclaration(.generated("xor", settings: ["count": .number(40)]))
    lesson.layers = [3]
    lesson.weights = "good"
    return lesson
  }

  private static func weights(_ bias: Float = 0.5) -> TrainedWeights {
    TrainedWeights([
      TrainedWeights.Weight(
        "dense1.kernel", PlainNumbers(sizes: [2, 3], values: [1, 2, 3, 4, 5, 6])),
      TrainedWeights.Weight("dense1.bias", PlainNumbers(sizes: [3], values: [7, 8, 9])),
      TrainedWeights.Weight("dense2.kernel", PlainNumbers(sizes: [3, 1], values: [1, 0, -1])),
      TrainedWeights.Weight("dense2.bias", PlainNumbers(sizes: [1], values: [bias])),
    ])
  }

  private static func catalog(_ weights: TrainedWeights) -> DataCatalog {
    DataCatalog(names: [], weights: { (_) throws(LabError) in weights }) {
      (name) throws(LabError) in throw LabError("There is no \(name).")
    }
  }

  @Test func aTrainingBeginsWithThem() throws {
    let lesson = Self.lesson()
    #expect(lesson.needsTable)
    var state = try TrainState(lesson, data: Self.catalog(Self.weights()))
    let start: [Float] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 0, -1, 0.5]
    #expect(state.training.weights == start && state.step == 0)
    state.advance()
    #expect(state.training.weights != start)
    // Begun anew, by a control that does so, it begins with them again.
    try state.set("seed", to: 3)
    #expect(state.training.weights == start)
  }

  @Test func anotherNetworkBeginsWithRandomNumbers() throws {
    var state = try TrainState(Self.lesson(), data: Self.catalog(Self.weights()))
    try state.set("units1", to: 4)
    #expect(state.training.weights.count == 17 && state.training.weights.first != 1)
  }

  @Test func weightsOfAnotherNetworkAreRefusedByName() throws {
    let other = TrainedWeights(Self.weights().weights.dropLast())
    let error = #expect(throws: LabError.self) {
      _ = try TrainState(Self.lesson(), data: Self.catalog(other))
    }
    #expect(error?.key == "weights" && error?.message.contains("dense2.bias") == true)
    #expect(throws: LabError.self) { _ = try TrainState(Self.lesson(), data: .empty) }
  }
}
