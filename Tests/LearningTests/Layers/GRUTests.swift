import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct GRUTests {
  @Test(arguments: [1, 2, 7], [1, 4])
  func valuesAndGradientsAreTheReference(_ steps: Int, _ batch: Int) throws {
    for features in [1, 5] {
      for units in [1, 3, 8, 17] {
        let all = (features + units) % 2 == 0
        try LayerCheck(
          layer: GRU(units, returnsSequences: all), inputs: [[steps, features]], batch: batch,
          tolerance: 3e-5, samples: 10
        ) {
          RecurrentReference.gru($0[0], $1, returnsSequences: all)
        }.run()
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func everySettingIsTheReference(_ all: Bool, _ backwards: Bool) throws {
    for (usesBias, after) in [(false, false), (false, true), (true, false), (true, true)] {
      try LayerCheck(
        layer: GRU(
          5, returnsSequences: all, goesBackwards: backwards, usesBias: usesBias,
          resetAfter: after), inputs: [[4, 3]], tolerance: 3e-5
      ) {
        RecurrentReference.gru(
          $0[0], $1, returnsSequences: all, goesBackwards: backwards, resetAfter: after)
      }.run()
    }
  }

  @Test(arguments: [false, true])
  func moreExamplesThanOnePieceAreTheReference(_ after: Bool) throws {
    try LayerCheck(
      layer: GRU(6, returnsSequences: true, resetAfter: after), inputs: [[3, 2]], batch: 35,
      tolerance: 3e-5
    ) {
      RecurrentReference.gru($0[0], $1, returnsSequences: true, resetAfter: after)
    }.run()
  }

  @Test(arguments: [false, true], [false, true])
  func otherActivationsAreTheReference(_ all: Bool, _ after: Bool) throws {
    func softplus(_ x: Double) -> Double { log(1 + exp(x)) }
    try LayerCheck(
      layer: GRU(
        5, activation: .softplus, recurrentActivation: .tanh, returnsSequences: all,
        resetAfter: after), inputs: [[4, 3]], batch: 18, tolerance: 3e-5
    ) {
      RecurrentReference.gru(
        $0[0], $1, returnsSequences: all, resetAfter: after, activation: softplus,
        recurrentActivation: tanh)
    }.run()
  }

  @Test func theBiasFollowsTheResetGate() {
    #expect(GRU(4).weights(for: [[5, 2]]).map(\.shape) == [[2, 12], [4, 12], [2, 12]])
    #expect(
      GRU(4, resetAfter: false).weights(for: [[5, 2]]).map(\.shape) == [[2, 12], [4, 12], [12]])
    #expect(GRU(4, usesBias: false).weights(for: [[5, 2]]).count == 2)
  }

  /// PyTorch 2.13, `torch.nn.GRU` in double precision, with the same made-up numbers; its gates r,
  /// z, n are put in Keras' order z, r, n.
  @Test func isPyTorchsGRU() throws {
    let run = try LayerRun(GRU(2, returnsSequences: true), input: [4, 3], batch: 1)
    run.x.copy(RecurrentReference.made(12, 4, 13, 5))
    run.weight("kernel").copy(RecurrentReference.made(18, 7, 11, 10))
    run.weight("recurrentKernel").copy(RecurrentReference.made(12, 5, 9, 10))
    run.weight("bias").copy(RecurrentReference.made(12, 3, 7, 10))
    for index in 0..<8 { run.projection[index] = Float(index + 1) }
    run.run()
    LayerRun.expectNear(
      run.y.values,
      [
        -0.02985763, 0.3475541, 0.1958129, 0.1153261, 0.2709252, 0.07550033, 0.3231795,
        0.1023671,
      ])
    LayerRun.expectNear(
      run.gradient("kernel"),
      [
        -0.6320444, 2.099535, -0.310977, 0.3947281, 11.2994, 9.296601, 0.356831, -0.3196698,
        0.3250792, -0.5559475, -11.12684, -11.24418, -0.02430973, -0.07874484, 0.01336736,
        0.0171025, 0.2525522, 1.072367,
      ])
    LayerRun.expectNear(
      run.gradient("recurrentKernel"),
      [
        -0.03977078, -0.020827, -0.07261967, 0.1160245, 1.237672, 1.124048, -0.1293012, 0.3416476,
        -0.04702838, 0.07579459, 1.26998, 1.344143,
      ])
    LayerRun.expectNear(
      run.gradient("bias"),
      [
        -0.4764259, 0.3011562, -0.3896398, 0.7163125, 14.22424, 15.39569, -0.4764259, 0.3011562,
        -0.3896398, 0.7163125, 8.569256, 8.674284,
      ])
    LayerRun.expectNear(
      run.dx ?? [],
      [
        -0.8047591, -1.432007, 0.891643, -0.4126935, -2.365023, 0.2186584, -0.692945, -2.770915,
        0.3623618, -0.5513563, -2.372144, 0.1396345,
      ])
  }

  @Test func settingsAreKeptInFiles() throws {
    let layer = GRU(3, recurrentActivation: .linear, goesBackwards: true, resetAfter: false)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(GRU.self, from: data) == layer)
  }
}
