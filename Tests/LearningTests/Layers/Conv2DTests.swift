import Foundation
import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct Conv2DTests {
  private static func check(
    _ layer: Conv2D, on picture: Shape, batch: Int, samples: Int = 8,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try LayerCheck(layer: layer, inputs: [picture], batch: batch, samples: samples) {
      PictureReference.convolution(
        $0[0], $1, stride: (layer.stride.height, layer.stride.width),
        same: layer.padding == .same, groups: layer.groups)
    }.run(sourceLocation: sourceLocation)
  }

  @Test(arguments: WindowPadding.allCases, [1, 5])
  func everySizeIsTheDefinition(_ padding: WindowPadding, _ batch: Int) throws {
    for (channels, filters) in [(1, 4), (3, 8), (8, 3), (17, 1)] {
      for (kernel, stride) in [
        (WindowSize(1), WindowSize(1)), (WindowSize(5, 4), WindowSize(1)),
        (WindowSize(3), WindowSize(2)), (WindowSize(2, 3), WindowSize(3, 2)),
      ] {
        let layer = Conv2D(filters, kernel: kernel, stride: stride, padding: padding)
        try Self.check(layer, on: [7, 6, channels], batch: batch)
      }
    }
  }

  @Test func aSinglePixelIsEnough() throws {
    try Self.check(Conv2D(3, kernel: 1), on: [1, 1, 2], batch: 1)
    try Self.check(Conv2D(3, kernel: (3, 5), padding: .same), on: [1, 1, 2], batch: 2)
    try Self.check(Conv2D(2, kernel: 3, stride: 7, padding: .same), on: [2, 2, 1], batch: 1)
  }

  @Test func aKernelAsLargeAsThePictureIsADenseLayer() throws {
    try Self.check(Conv2D(6, kernel: (4, 3)), on: [4, 3, 5], batch: 3)
  }

  @Test(arguments: [(4, 6, 2), (8, 8, 8), (17, 17, 17), (6, 12, 6), (34, 18, 2)])
  func groupsSeeTheirOwnChannels(_ sizes: (Int, Int, Int)) throws {
    for padding in WindowPadding.allCases {
      let layer = Conv2D(
        sizes.1, kernel: (3, 2), stride: WindowSize(1, 2), padding: padding, groups: sizes.2)
      try Self.check(layer, on: [5, 6, sizes.0], batch: 2)
    }
  }

  /// 24 by 24 results fill their tiles, 10 by 7 do not; a sixth of the samples is enough here.
  @Test func winogradIsTheDefinition() throws {
    for (padding, picture) in [(WindowPadding.valid, [12, 9]), (.same, [10, 7])] {
      let layer = Conv2D(32, kernel: 3, padding: padding)
      try Self.check(layer, on: Shape(picture + [24]), batch: 3, samples: 6)
    }
  }

  @Test(arguments: KernelLevel.allCases)
  func everyProcessorComputesTheSame(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      try Self.check(
        Conv2D(8, kernel: 3, stride: 2, padding: .same), on: [6, 7, 3], batch: 2, samples: 6)
      try Self.check(Conv2D(32, kernel: 3), on: [10, 9, 20], batch: 2, samples: 4)
    }
  }

  @Test func theActivationComesLast() throws {
    let layer = Conv2D(5, kernel: 3, activation: .tanh, usesBias: false)
    try LayerCheck(layer: layer, inputs: [[5, 6, 2]]) {
      PictureReference.convolution($0[0], $1, stride: (1, 1), same: false)
        .mapped { 1 - 2 / (exp($0 * 2) + 1) }
    }.run()
  }

  /// Keras' rule: the receptive field counts on both sides.
  @Test func initialisersScaleByTheReceptiveField() {
    let weights = Conv2D(8, kernel: (3, 5), groups: 2).weights(for: [[9, 9, 6]])
    #expect(weights.map(\.name) == ["kernel", "bias"])
    #expect(weights[0].shape == [3, 5, 3, 8])
    #expect(weights[0].fanIn == 45)
    #expect(weights[0].fanOut == 120)
    #expect(weights[1].shape == [8])
    #expect(Conv2D(8, kernel: 3, usesBias: false).weights(for: [[9, 9, 6]]).count == 1)
  }

  @Test func regularisersAreHandedOn() throws {
    let layer = Conv2D(
      2, kernel: 2, kernelRegularizer: .l2(0.5), biasRegularizer: .l1(2),
      activityRegularizer: .l2(3))
    let weights = layer.weights(for: [[3, 3, 1]])
    #expect(weights[0].regularizer == .l2(0.5))
    #expect(weights[1].regularizer == .l1(2))
    let run = try LayerRun(layer, input: [2, 2, 1], batch: 1)
    run.x.copy([1, 1, 1, 1])
    run.weight("kernel").copy([1, 0, 1, 0, 1, 0, 1, 0])
    run.program.forward()
    // Results 4 and 0: projected sum 4, weights ½·4, activities 3·16.
    #expect(run.program.loss == 4 + 2 + 48)
  }

  @Test func twoThreadsComputeTheSameBits() throws {
    let workers = try #require(Workers())
    for layer in [
      Conv2D(24, kernel: 3, padding: .same), Conv2D(16, kernel: 5, stride: 2),
      Conv2D(16, kernel: 3, padding: .same, groups: 16),
    ] {
      let one = try LayerRun(layer, input: [17, 18, 16], batch: 11)
      let two = try LayerRun(layer, input: [17, 18, 16], batch: 11)
      one.draw()
      two.draw()
      one.run()
      for _ in 0..<3 {
        two.run(on: workers)
        #expect(one.everything == two.everything)
      }
    }
  }

  private static let faults: [(Conv2D, Shape, String)] = [
    (
      Conv2D(4, kernel: 5), [3, 4, 1],
      "expects a picture of 5×5 or more, the size of its kernel and gets 3×4. "
        + "Make the kernel smaller, or set the padding to same."
    ),
    (
      Conv2D(4, kernel: 1, groups: 2), [3, 4, 3],
      "expects a number of channels that its 2 groups divide and gets 3. Change the groups."
    ),
    (
      Conv2D(5, kernel: 1, groups: 2), [3, 4, 4],
      "expects a number of filters that its 2 groups divide and gets 5. "
        + "Change the groups or the filters."
    ),
    (
      Conv2D(0, kernel: 1), [3, 4, 4],
      "expects filters of 1 or more and gets 0. Set filters to 1 or more."
    ),
    (
      Conv2D(1, kernel: 1, groups: -1), [3, 4, 4],
      "expects groups of 1 or more and gets -1. Set groups to 1 or more."
    ),
    (
      Conv2D(1, kernel: (0, 1)), [3, 4, 4],
      "expects a kernel height of 1 or more and gets 0. Set it to 1 or more."
    ),
    (
      Conv2D(1, kernel: 1, stride: WindowSize(1, -2)), [3, 4, 4],
      "expects a stride of 1 or more and gets -2. Set it to 1 or more."
    ),
    (
      Conv2D(1, kernel: WindowSize(.max), padding: .same), [3, 4, 4],
      "expects a kernel height of 4096 or less and gets 9223372036854775807. Make it smaller."
    ),
    (
      Conv2D(1_000_000, kernel: 30, padding: .same), [3, 4, 4],
      "expects 268435456 weights or fewer and gets 3600 for each of 1000000 filters. "
        + "Make the kernel smaller, or take fewer filters."
    ),
    (
      Conv2D(4, kernel: 3), [8],
      "expects height × width × channels and gets 8. Put a Reshape before it."
    ),
  ]

  @Test(arguments: faults.indices)
  func whatDoesNotFitIsASentence(_ index: Int) {
    let (layer, input, sentence) = Self.faults[index]
    #expect {
      _ = try Model(input: input, [layer])
    } throws: {
      "\($0)" == "Conv2D 1 \(sentence)"
    }
  }

  @Test func aFileBringsTheLayerBack() throws {
    let layer = Conv2D(
      7, kernel: WindowSize(3, 5), stride: 2, padding: .same, groups: 7, activation: .elu(scale: 2),
      usesBias: false, kernelInitializer: .heNormal, kernelRegularizer: .l1(0.25))
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(Conv2D.self, from: data) == layer)
  }

  @Test func twoNumbersAreHeightAndWidth() {
    let layer = Conv2D(2, kernel: (3, 5), stride: 2)
    #expect(layer == Conv2D(2, kernel: WindowSize(3, 5), stride: WindowSize(2, 2)))
    #expect((layer.kernel.height, layer.kernel.width) == (3, 5))
  }
}
