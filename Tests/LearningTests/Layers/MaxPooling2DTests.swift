import Foundation
import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct MaxPooling2DTests {
  /// Sizes and strides: without overlap, with it, with gaps, larger than the picture.
  static let windows: [(WindowSize, WindowSize)] = [
    (1, 1), (2, 2), (WindowSize(3, 2), WindowSize(3, 2)), (3, 1), (3, 2),
    (2, 3), (WindowSize(5, 4), WindowSize(2, 1)),
  ]

  private func check(
    _ layer: MaxPooling2D, on picture: Shape, batch: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try LayerCheck(layer: layer, inputs: [picture], batch: batch, step: 1e-6) { inputs, _ in
      PictureReference.pooling(
        inputs[0], (layer.size.height, layer.size.width),
        stride: (layer.stride.height, layer.stride.width), same: layer.padding == .same
      ) { $0.max() ?? .nan }
    }.run(sourceLocation: sourceLocation)
  }

  @Test(arguments: WindowPadding.allCases, [1, 3, 8, 17, 40])
  func everySizeIsTheDefinition(_ padding: WindowPadding, _ channels: Int) throws {
    for (size, stride) in Self.windows {
      let layer = MaxPooling2D(size, stride: stride, padding: padding)
      for picture in [[6, 8], [5, 7]] {
        try check(layer, on: Shape(picture + [channels]), batch: 2)
      }
    }
    try check(MaxPooling2D(3, padding: .same), on: [1, 1, channels], batch: 1)
  }

  @Test(arguments: KernelLevel.allCases)
  func everyProcessorComputesTheSame(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      for (size, stride) in Self.windows {
        let layer = MaxPooling2D(size, stride: stride, padding: .same)
        for channels in [3, 16, 21] { try check(layer, on: [6, 8, Int(channels)], batch: 2) }
      }
    }
  }

  @Test func theFirstOfEqualNumbersHasTheGradient() throws {
    let run = try LayerRun(MaxPooling2D(2, stride: 1), input: [2, 3, 1], batch: 1)
    run.x.copy([1, 7, 7, 7, 7, 7])
    run.projection.copy([2, 5])
    run.run()
    #expect(run.y.values == [7, 7])
    #expect(run.dx == [0, 7, 0, 0, 0, 0])
  }

  @Test(arguments: [1, 16])
  func aNotANumberStays(_ channels: Int) throws {
    let run = try LayerRun(MaxPooling2D(2), input: [2, 4, channels], batch: 1)
    for index in 0..<run.x.count { run.x[index] = Float(index / channels) }
    run.x[channels] = .nan
    run.run()
    #expect(run.y[0].isNaN)
    #expect(run.y[channels] == 7)
    // It is the largest: the gradient goes there.
    #expect(run.dx?[channels] == 1)
    #expect(run.dx?[5 * channels] == 0)
    run.x.fill(with: -.infinity)
    run.run()
    #expect(run.y.values.allSatisfy { $0 == -.infinity })
    #expect(run.dx?[0] == 1)
  }

  @Test func gradientsAreThereAtInferenceAsWell() throws {
    let run = try LayerRun(
      MaxPooling2D(2), input: [2, 2, 1], batch: 1, mode: .inference, differentiates: true)
    run.x.copy([1, 2, 9, 3])
    run.run()
    #expect(run.dx == [0, 0, 1, 0])
  }

  @Test func twoThreadsComputeTheSameBits() throws {
    let workers = try #require(Workers())
    let layer = MaxPooling2D(3, stride: 2, padding: .same)
    let one = try LayerRun(layer, input: [29, 30, 21], batch: 12)
    let two = try LayerRun(layer, input: [29, 30, 21], batch: 12)
    one.draw()
    two.draw()
    one.run()
    two.run(on: workers)
    #expect(one.everything == two.everything)
  }

  @Test func theStrideIsTheSizeUnlessItIsSaid() {
    #expect(MaxPooling2D() == MaxPooling2D(2, stride: 2))
    #expect(MaxPooling2D((3, 2)).stride == WindowSize(3, 2))
  }

  @Test func aWindowLargerThanThePictureIsASentence() {
    #expect {
      _ = try Model(input: [3, 2, 1], [MaxPooling2D(2), MaxPooling2D(2)])
    } throws: {
      "\($0)" == "MaxPooling2D 2 expects a picture of 2×2 or more, the size of its window and gets "
        + "1×1. Make the window smaller, or set the padding to same."
    }
  }

  @Test func aWindowOfTooManyNumbersIsASentence() {
    #expect {
      _ = try Model(input: [3, 2, 1], [MaxPooling2D(512, padding: .same)])
    } throws: {
      "\($0)" == "MaxPooling2D 1 expects a window of 65536 numbers or fewer and gets 512×512. "
        + "Make the window smaller."
    }
  }

  @Test func aFileBringsTheLayerBack() throws {
    let layer = MaxPooling2D(WindowSize(3, 5), stride: 2, padding: .same)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(MaxPooling2D.self, from: data) == layer)
  }
}
