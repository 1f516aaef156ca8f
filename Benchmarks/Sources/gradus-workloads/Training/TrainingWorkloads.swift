import Learning
import Tensors

/// What the engine is measured by, beside other libraries: see `compare.py`.
enum TrainingWorkloads {
  static let all = [logistic, playground, boundary, dense, small, pictures, words]

  static let logistic = TrainingWorkload(name: "logreg", batch: 200) {
    try TrainingSteps(
      Model(input: [2], [Dense(1)]), loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0.1),
      batch: 200, data: .moons(200), threads: $0)
  }

  static let playground = TrainingWorkload(name: "playground", batch: 10) {
    try TrainingSteps(
      Model(input: [2], [Dense(8, activation: .tanh), Dense(8, activation: .tanh), Dense(1)]),
      loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0.1), batch: 10, data: .moons(500),
      threads: $0)
  }

  static let boundary = TrainingWorkload(name: "boundary", batch: 20_000) {
    let steps = try TrainingSteps(
      Model(
        input: [2],
        [
          Dense(8, activation: .tanh), Dense(8, activation: .tanh),
          Dense(1, activation: .sigmoid),
        ]), loss: BinaryCrossEntropy(fromLogits: false), optimizer: SGD(rate: 0.1), batch: 10,
      data: .moons(500), threads: $0)
    var stream = RandomStream(seed: 4)
    let points = Tensor([20_000, 2], (0..<40_000).map { _ in stream.normal() })
    return InferenceSteps(steps.trainer, points: points)
  }

  static let dense = TrainingWorkload(name: "mlp", batch: 64) {
    try TrainingSteps(
      Model(input: [784], [Dense(128, activation: .relu), Dense(10)]),
      loss: SparseCategoricalCrossEntropy(), optimizer: Adam(rate: 1e-3), batch: 64,
      data: .pictures(12_800, shape: [784]), threads: $0)
  }

  static let small = TrainingWorkload(name: "lenet", batch: 64) {
    try TrainingSteps(
      Model(
        input: [28, 28, 1],
        [
          Conv2D(8, kernel: 3, padding: .same, activation: .relu), MaxPooling2D(2),
          Conv2D(16, kernel: 3, padding: .same, activation: .relu), MaxPooling2D(2), Flatten(),
          Dense(64, activation: .relu), Dense(10),
        ]), loss: SparseCategoricalCrossEntropy(), optimizer: Adam(rate: 1e-3), batch: 64,
      data: .pictures(6400, shape: [28, 28, 1]), threads: $0)
  }

  static let pictures = TrainingWorkload(name: "cnn", batch: 128) {
    try TrainingSteps(
      Model(
        input: [28, 28, 1],
        [
          Conv2D(32, kernel: 3, activation: .relu), Conv2D(64, kernel: 3, activation: .relu),
          MaxPooling2D(2), Dropout(0.25), Flatten(), Dense(128, activation: .relu), Dropout(0.5),
          Dense(10),
        ]), loss: SparseCategoricalCrossEntropy(), optimizer: Adam(rate: 1e-3), batch: 128,
      data: .pictures(1280, shape: [28, 28, 1]), threads: $0)
  }

  static let words = TrainingWorkload(name: "lstm", batch: 32) {
    try TrainingSteps(
      Model(input: [80], [Embedding(words: 20_000, dimensions: 128), LSTM(128), Dense(1)]),
      loss: BinaryCrossEntropy(), optimizer: Adam(rate: 1e-3), batch: 32,
      data: .sentences(640, length: 80, words: 20_000), threads: $0)
  }
}
