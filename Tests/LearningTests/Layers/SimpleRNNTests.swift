import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct SimpleRNNTests {
  @Test(arguments: [1, 2, 7], [1, 4])
  func valuesAndGradientsAreTheReference(_ steps: Int, _ batch: Int) throws {
    for features in [1, 5] {
      for units in [1, 3, 8, 17] {
        let all = (features + units) % 2 == 0
        try LayerCheck(
          layer: SimpleRNN(units, returnsSequences: all), inputs: [[steps, features]],
          batch: batch, tolerance: 3e-5, samples: 10
        ) {
          RecurrentReference.simple($0[0], $1, returnsSequences: all)
        }.run()
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func everySettingIsTheReference(_ all: Bool, _ backwards: Bool) throws {
    for usesBias in [false, true] {
      try LayerCheck(
        layer: SimpleRNN(
          5, returnsSequences: all, goesBackwards: backwards, usesBias: usesBias),
        inputs: [[4, 3]], tolerance: 3e-5
      ) {
        RecurrentReference.simple($0[0], $1, returnsSequences: all, goesBackwards: backwards)
      }.run()
    }
  }

  @Test func moreExamplesThanOnePieceAreTheReference() throws {
    try LayerCheck(
      layer: SimpleRNN(6, returnsSequences: true), inputs: [[3, 2]], batch: 35, tolerance: 3e-5
    ) {
      RecurrentReference.simple($0[0], $1, returnsSequences: true)
    }.run()
  }

  @Test func otherActivationsAreTheReference() throws {
    func softmax(_ x: [Double]) -> [Double] {
      let sum = x.reduce(0) { $0 + exp($1) }
      return x.map { exp($0) / sum }
    }
    let all: [(ActivationFunction, ([Double]) -> [Double])] = [
      (.linear, { $0 }), (.softmax, softmax), (.softplus, { $0.map { log(1 + exp($0)) } }),
      (.elu(scale: 0.7), { $0.map { $0 > 0 ? $0 : 0.7 * (exp($0) - 1) } }),
    ]
    for (activation, definition) in all {
      try LayerCheck(
        layer: SimpleRNN(4, activation: activation, returnsSequences: true), inputs: [[3, 2]],
        tolerance: 3e-5
      ) {
        RecurrentReference.simple($0[0], $1, returnsSequences: true, activation: definition)
      }.run()
    }
  }

  /// PyTorch 2.13, `torch.nn.RNN` in double precision, with the same made-up numbers.
  @Test func isPyTorchsRNN() throws {
    let run = try LayerRun(SimpleRNN(2, returnsSequences: true), input: [4, 3], batch: 1)
    run.x.copy(RecurrentReference.made(12, 4, 13, 5))
    run.weight("kernel").copy(RecurrentReference.made(6, 7, 11, 10))
    run.weight("recurrentKernel").copy(RecurrentReference.made(4, 5, 9, 10))
    run.weight("bias").copy(RecurrentReference.made(2, 3, 7, 10))
    for index in 0..<8 { run.projection[index] = Float(index + 1) }
    run.run()
    LayerRun.expectNear(
      run.y.values,
      [
        0.3969304, -0.5079774, -0.6448189, -0.1799224, -0.3168087, -0.2917393, -0.2965701,
        -0.3540168,
      ])
    LayerRun.expectNear(
      run.gradient("kernel"),
      [8.741424, 13.31246, -9.764983, -14.13218, -0.714151, 0.1134281])
    LayerRun.expectNear(
      run.gradient("recurrentKernel"), [-3.298112, -3.856522, -3.075009, -4.986183])
    LayerRun.expectNear(run.gradient("bias"), [11.31354, 17.80701])
    LayerRun.expectNear(
      run.dx ?? [],
      [
        -0.002841232, 0.7432289, -0.4602294, 0.1118018, 1.733087, -1.06754, -0.4116434, 1.942655,
        -1.222198, -1.792686, 2.221824, -1.460781,
      ])
  }

  @Test func pictureAndUnitsThatDoNotFitAreErrors() {
    #expect {
      _ = try Model(input: [4, 4, 3], [SimpleRNN(2)])
    } throws: {
      "\($0)".hasPrefix("SimpleRNN 1 expects steps × features and gets 4×4×3.")
    }
    #expect {
      _ = try Model(input: [4, 3], [SimpleRNN(0)])
    } throws: {
      "\($0)".hasPrefix("SimpleRNN 1 expects units of 1 or more and gets 0.")
    }
  }
}
