import Learning
import Testing

@testable import Labs

@Suite struct TrainLayerTests {
  @Test func theNamesAreThoseOfTheEngine() throws {
    let layers: [any Layer] = [
      Conv2D(2, kernel: 3, activation: .relu), BatchNormalization(), MaxPooling2D(2), Flatten(),
      Dropout(0.5), Dense(4, activation: .tanh), Dense(1),
    ]
    let model = try Model(inputSizes: [8, 8, 1], layers)
    let examples = try #require(
      Dataset(rows: [Array(repeating: 1, count: 64)], targets: [[1]]).reshaped(to: [8, 8, 1]))
    let trainer = try Trainer(
      model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD(rate: 0.1)),
      on: TrainingData(examples))
    trainer.advance()
    let all = TrainLayer.all(of: layers)
    #expect(all.map(\.kind) == layers.map { type(of: $0).kind })
    for layer in all {
      for node in [layer.input, layer.sum, layer.output] {
        #expect(trainer.numbers(of: node) != nil, "\(node)")
      }
      for weight in layer.weights { #expect(trainer.weightNumbers(weight) != nil, "\(weight)") }
    }
    #expect(all.flatMap(\.weights) == trainer.weightNames)
  }
}
