import Tensors
import Testing

@testable import Learning

/// A small model of every family, with data made from a seed.
struct ModelFamily: CustomTestStringConvertible {
  var name: String
  var model: @Sendable () throws -> Model
  var data: @Sendable () throws -> TrainingData
  var loss: any Loss = SparseCategoricalCrossEntropy()
  var optimizer: any Optimizer = Adam(rate: 0.01)
  var testDescription: String { name }

  func trainer(threads: Int = 1) throws -> Trainer {
    try Trainer(
      model(), TrainingSettings(loss: loss, optimizer: optimizer, batch: 16, seed: 7), on: data(),
      threads: threads)
  }

  /// Points or pictures of three classes, told by where they are bright.
  static func classes(_ count: Int, shape: Shape) -> TrainingData {
    var stream = RandomStream(seed: 11)
    var inputs: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      let label = stream.integer(below: 3)
      targets.append(Float(label))
      for place in 0..<shape.count {
        inputs.append(stream.normal() * 0.5 + (place * 3 / shape.count == label ? 1 : 0))
      }
    }
    return TrainingData(
      inputs: [Tensor(shape.batch(of: count), inputs)], targets: [Tensor([count, 1], targets)])
  }

  static let all: [ModelFamily] = [
    ModelFamily(
      name: "logistic regression", model: { try Model(input: [2], [Dense(1)]) },
      data: { Sample.rings(70) }, loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0.1)),
    ModelFamily(
      name: "linear regression", model: { try Model(input: [3], [Dense(2)]) },
      data: {
        var stream = RandomStream(seed: 12)
        return TrainingData(
          inputs: [Tensor([50, 3], (0..<150).map { _ in stream.normal() })],
          targets: [Tensor([50, 2], (0..<100).map { _ in stream.normal() })])
      }, loss: MeanSquaredError(), optimizer: SGD(rate: 0.05, momentum: 0.9)),
    ModelFamily(
      name: "dense with dropout",
      model: {
        try Model(
          input: [12], [Dense(20, activation: .relu), Dropout(0.3), Dense(3)])
      }, data: { classes(70, shape: [12]) }),
    ModelFamily(
      name: "dense with batch normalisation",
      model: {
        try Model(
          input: [12],
          [
            Dense(20, kernelRegularizer: .l2(0.01)), BatchNormalization(),
            Activation(.relu), Dropout(0.2), Dense(3),
          ])
      }, data: { classes(70, shape: [12]) }),
    ModelFamily(
      name: "convolution",
      model: {
        try Model(
          input: [12, 12, 1],
          [
            Conv2D(8, kernel: 3, padding: .same, activation: .relu), MaxPooling2D(2),
            Conv2D(16, kernel: 3, activation: .relu), BatchNormalization(), Flatten(),
            Dropout(0.25), Dense(3),
          ])
      }, data: { classes(50, shape: [12, 12, 1]) }),
    ModelFamily(
      name: "long short-term memory",
      model: { try Model(input: [9, 4], [LSTM(12), Dense(3)]) },
      data: { classes(50, shape: [9, 4]) }),
    ModelFamily(
      name: "gated recurrent unit",
      model: { try Model(input: [9, 4], [GRU(12), LayerNormalization(), Dense(3)]) },
      data: { classes(50, shape: [9, 4]) }),
  ]
}
