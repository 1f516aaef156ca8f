import Tensors
import Testing

@testable import Learning

@Suite struct PenaltyOperationTests {
  static let regularizers: [Regularizer] = [.l1(0.3), .l2(0.2), Regularizer(l1: 0.3, l2: 0.2)]

  private static func penalty(_ regularizer: Regularizer?, _ numbers: [Double]) -> Double {
    guard let regularizer else { return 0 }
    return numbers.reduce(0) {
      $0 + Double(regularizer.l1) * abs($1) + Double(regularizer.l2) * $1 * $1
    }
  }

  /// Loss and gradient of a layer with penalties, compared with its definition in `Double`.
  private func check(kernel: Regularizer?, bias: Regularizer?, activity: Regularizer?, batch: Int)
    throws
  {
    let model = try Model(
      input: [3],
      [
        Dense(
          2, kernelRegularizer: kernel, biasRegularizer: bias, activityRegularizer: activity)
      ])
    var stream = RandomStream(seed: 5)
    let x = (0..<batch * 3).map { _ in stream.normal() }
    let t = (0..<batch * 2).map { _ in stream.normal() }
    let data = TrainingData(inputs: [Tensor([batch, 3], x)], targets: [Tensor([batch, 2], t)])
    let memory = WeightMemory(model)
    for index in 0..<8 { memory.values[index] = stream.normal() }
    let settings = TrainingSettings(loss: MeanSquaredError(), optimizer: SGD())
    let recording = Recording(model, settings, batch: batch, memory: memory)
    recording.load(data, from: 0)
    for _ in 0..<2 {
      recording.program.forward()
      recording.program.backward()
    }

    func total(_ w: [Double]) -> Double {
      var outputs: [Double] = []
      for row in 0..<batch {
        for unit in 0..<2 {
          outputs.append(
            (0..<3).reduce(w[6 + unit]) { $0 + Double(x[row * 3 + $1]) * w[$1 * 2 + unit] })
        }
      }
      let errors = zip(outputs, t).reduce(0) { $0 + ($1.0 - Double($1.1)) * ($1.0 - Double($1.1)) }
      return errors / Double(batch * 2) + Self.penalty(kernel, Array(w[..<6]))
        + Self.penalty(bias, Array(w[6...])) + Self.penalty(activity, outputs) / Double(batch)
    }
    let w = memory.values.values.map(Double.init)
    #expect(abs(Double(recording.program.loss) - total(w)) <= 1e-5 * total(w))
    for index in 0..<8 {
      var (lower, upper) = (w, w)
      lower[index] -= 1e-5
      upper[index] += 1e-5
      let difference = (total(upper) - total(lower)) / 2e-5
      #expect(abs(Double(memory.gradient[index]) - difference) <= 1e-4, "weight \(index)")
    }
  }

  @Test(arguments: regularizers, [1, 3, 4]) func penaltiesAndGradientsAreTheDefinition(
    _ regularizer: Regularizer, _ batch: Int
  ) throws {
    try check(kernel: regularizer, bias: nil, activity: nil, batch: batch)
    try check(kernel: nil, bias: regularizer, activity: nil, batch: batch)
    try check(kernel: nil, bias: nil, activity: regularizer, batch: batch)
    try check(kernel: .l1(0.1), bias: .l2(0.4), activity: regularizer, batch: batch)
  }

  @Test func theSlopeAtZeroIsZero() throws {
    let model = try Model(input: [1], [Dense(1, usesBias: false, kernelRegularizer: .l1(3))])
    let memory = WeightMemory(model)
    let recording = Recording(
      model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD()), batch: 1,
      memory: memory)
    recording.program.forward()
    recording.program.backward()
    #expect(memory.gradient.values == [0])
  }

  @Test func nanIsLetThrough() throws {
    for regularizer in Self.regularizers {
      let model = try Model(
        input: [1], [Dense(1, usesBias: false, kernelRegularizer: regularizer)])
      let memory = WeightMemory(model)
      memory.values[0] = .nan
      let recording = Recording(
        model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD()), batch: 1,
        memory: memory)
      recording.program.forward()
      #expect(recording.program.loss.isNaN)
    }
  }

  /// Penalties are for training; what is told of other examples has none.
  @Test func inferenceHasNoPenalty() throws {
    let model = try Model(
      input: [2], [Dense(1, kernelRegularizer: .l2(100), activityRegularizer: .l1(100))])
    let data = TrainingData(inputs: [Tensor([1, 2], [1, 2])], targets: [Tensor([1, 1], [3])])
    let trainer = try Trainer(
      model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD()), on: data)
    let output = try trainer.predictor().predict(data.inputs[0]).values[0]
    let loss = try trainer.evaluator(on: data).loss()
    #expect(abs(loss - (output - 3) * (output - 3)) < 1e-5)
  }
}
