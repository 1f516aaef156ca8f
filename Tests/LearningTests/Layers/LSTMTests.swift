import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct LSTMTests {
  @Test(arguments: [1, 2, 7], [1, 4])
  func valuesAndGradientsAreTheReference(_ steps: Int, _ batch: Int) throws {
    for features in [1, 5] {
      for units in [1, 3, 8, 17] {
        let all = (features + units) % 2 == 0
        try LayerCheck(
          layer: LSTM(units, returnsSequences: all, unitForgetBias: false),
          inputs: [[steps, features]], batch: batch, tolerance: 3e-5, samples: 10
        ) {
          RecurrentReference.lstm($0[0], $1, returnsSequences: all)
        }.run()
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func everySettingIsTheReference(_ all: Bool, _ backwards: Bool) throws {
    for usesBias in [false, true] {
      try LayerCheck(
        layer: LSTM(5, returnsSequences: all, goesBackwards: backwards, usesBias: usesBias),
        inputs: [[4, 3]], tolerance: 3e-5
      ) {
        RecurrentReference.lstm($0[0], $1, returnsSequences: all, goesBackwards: backwards)
      }.run()
    }
  }

  @Test func moreExamplesThanOnePieceAreTheReference() throws {
    try LayerCheck(
      layer: LSTM(6, returnsSequences: true), inputs: [[3, 2]], batch: 35, tolerance: 3e-5
    ) {
      RecurrentReference.lstm($0[0], $1, returnsSequences: true)
    }.run()
  }

  @Test(arguments: [false, true]) func otherActivationsAreTheReference(_ all: Bool) throws {
    func softplus(_ x: Double) -> Double { log(1 + exp(x)) }
    try LayerCheck(
      layer: LSTM(
        5, activation: .softplus, recurrentActivation: .tanh, returnsSequences: all,
        unitForgetBias: false), inputs: [[4, 3]], batch: 18, tolerance: 3e-5
    ) {
      RecurrentReference.lstm(
        $0[0], $1, returnsSequences: all, activation: softplus, recurrentActivation: tanh)
    }.run()
  }

  @Test func activationsOfTheArgumentAreTheReference() throws {
    // Its way back needs the sums, where others need the results.
    func leaky(_ x: Double) -> Double { x > 0 ? x : 0.4 * x }
    try LayerCheck(
      layer: LSTM(4, activation: .leakyReLU(slope: 0.4), goesBackwards: true), inputs: [[5, 2]],
      tolerance: 3e-5
    ) {
      RecurrentReference.lstm($0[0], $1, goesBackwards: true, activation: leaky)
    }.run()
  }

  @Test func theForgetGateBeginsOpen() throws {
    let open = LSTM(3).weights(for: [[7, 2]])
    #expect(open.map(\.name) == ["kernel", "recurrentKernel", "bias"])
    #expect(open.map(\.shape) == [[2, 12], [3, 12], [12]])
    let run = try LayerRun(LSTM(3), input: [7, 2], batch: 1)
    #expect(run.weight("bias").values == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    let plain = try LayerRun(
      LSTM(3, unitForgetBias: false, biasInitializer: .constant(2)), input: [7, 2], batch: 1)
    #expect(plain.weight("bias").values == Array(repeating: 2, count: 12))
    #expect(LSTM(3, usesBias: false).weights(for: [[7, 2]]).count == 2)
  }

  /// PyTorch 2.13, `torch.nn.LSTM` in double precision, with the same made-up numbers; its gates
  /// have Keras' order, and its second bias is zero.
  @Test func isPyTorchsLSTM() throws {
    let run = try LayerRun(LSTM(2, returnsSequences: true), input: [4, 3], batch: 1)
    run.x.copy(RecurrentReference.made(12, 4, 13, 5))
    run.weight("kernel").copy(RecurrentReference.made(24, 7, 11, 10))
    run.weight("recurrentKernel").copy(RecurrentReference.made(16, 5, 9, 10))
    run.weight("bias").copy(RecurrentReference.made(8, 3, 7, 10))
    for index in 0..<8 { run.projection[index] = Float(index + 1) }
    run.run()
    LayerRun.expectNear(
      run.y.values,
      [
        0.02189405, 0.03858131, 0.0657329, -0.07084181, 0.05530425, -0.1077586, 0.02662137,
        -0.1064004,
      ])
    LayerRun.expectNear(
      run.gradient("kernel"),
      [
        0.2893753, -1.314021, 0.2871554, -0.1761023, 2.570556, 3.486424, 0.2884625, -1.061325,
        -0.244233, 0.6343644, -0.2379414, 0.233241, -4.092548, -4.948366, -0.2566988, 0.9105827,
        0.07544366, 0.003096848, -0.004565049, 0.05131063, 0.5068122, 0.8786762, 0.00592417,
        0.08577492,
      ])
    LayerRun.expectNear(
      run.gradient("recurrentKernel"),
      [
        0.0118786, -0.04089535, 0.01520399, -0.01746289, 0.216322, 0.2543324, 0.01556472,
        -0.05785906, 0.001622138, 0.01792247, -0.01652021, 0.03251563, -0.2307602, -0.2061543,
        -0.01580234, 0.07630421,
      ])
    LayerRun.expectNear(
      run.gradient("bias"),
      [
        0.3995959, -0.7890845, 0.2917204, -0.2274129, 5.7492, 7.283803, 0.3282788, -1.03101,
      ])
    LayerRun.expectNear(
      run.dx ?? [],
      [
        -0.3858462, -0.03057548, 0.3053435, -0.6599685, -0.4556385, -0.2433968, -0.6365297,
        -0.1413102, 0.03450548, -0.3262304, 0.06961271, 0.1850387,
      ])
  }

  @Test func aSequenceIsLearnedByItsFirstWord() throws {
    var stream = RandomStream(seed: 4)
    let words = Tensor([60, 5], (0..<300).map { _ in Float(stream.integer(below: 4)) })
    let labels = Tensor([60, 1], (0..<60).map { words[$0, 0] >= 2 ? 1 : 0 })
    let model = try Model(
      input: [5], [Embedding(words: 4, dimensions: 4), LSTM(8), Dense(1)])
    // Batches of 16 and a rest of 12, which is a recording of its own.
    let settings = TrainingSettings(
      loss: BinaryCrossEntropy(), optimizer: Adam(rate: 0.03), batch: 16)
    let trainer = try Trainer(
      model, settings, on: TrainingData(inputs: [words], targets: [labels]))
    trainer.advance(steps: 1)
    #expect(trainer.loss > 0.5)
    trainer.advance(steps: 400)
    #expect(trainer.loss < 0.01)
  }

  @Test func aListWithoutStepsIsAnError() {
    #expect {
      _ = try Model(input: [4], [LSTM(2)])
    } throws: {
      "\($0)".hasPrefix("LSTM 1 expects steps × features and gets 4.")
    }
  }

  @Test func settingsAreKeptInFiles() throws {
    let layer = LSTM(3, activation: .relu, returnsSequences: true, unitForgetBias: false)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(LSTM.self, from: data) == layer)
  }
}
