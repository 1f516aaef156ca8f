import Foundation
import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct AveragePooling2DTests {
  private func check(
    _ layer: AveragePooling2D, on picture: Shape, batch: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try LayerCheck(layer: layer, inputs: [picture], batch: batch) { inputs, _ in
      PictureReference.pooling(
        inputs[0], (layer.size.height, layer.size.width),
        stride: (layer.stride.height, layer.stride.width), same: layer.padding == .same
      ) { $0.reduce(0, +) / Double($0.count) }
    }.run(sourceLocation: sourceLocation)
  }

  @Test(arguments: WindowPadding.allCases, [1, 3, 8, 17, 40])
  func everySizeIsTheDefinition(_ padding: WindowPadding, _ channels: Int) throws {
    for (size, stride) in MaxPooling2DTests.windows {
      let layer = AveragePooling2D(size, stride: stride, padding: padding)
      for picture in [[6, 8], [5, 7]] {
        try check(layer, on: Shape(picture + [channels]), batch: 2)
      }
    }
    try check(AveragePooling2D(3, padding: .same), on: [1, 1, channels], batch: 1)
  }

  @Test(arguments: KernelLevel.allCases)
  func everyProcessorComputesTheSame(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      for (size, stride) in MaxPooling2DTests.windows {
        let layer = AveragePooling2D(size, stride: stride, padding: .same)
        for channels in [3, 16, 21] { try check(layer, on: [6, 8, Int(channels)], batch: 2) }
      }
    }
  }

  /// As Keras: at the corner of a padded picture, four of the nine places count.
  @Test func placesOutsideDoNotCount() throws {
    let run = try LayerRun(
      AveragePooling2D(3, stride: 1, padding: .same), input: [2, 2, 1], batch: 1)
    run.x.copy([1, 2, 3, 6])
    run.run()
    #expect(run.y.values == [3, 3, 3, 3])
    #expect(run.dx == [1, 1, 1, 1])
  }

  @Test func aWindowLargerThanThePictureIsASentence() {
    #expect {
      _ = try Model(input: [3, 1, 1], [AveragePooling2D((2, 2))])
    } throws: {
      "\($0)" == "AveragePooling2D 1 expects a picture of 2×2 or more, the size of its window and "
        + "gets 3×1. Make the window smaller, or set the padding to same."
    }
  }

  @Test func aFileBringsTheLayerBack() throws {
    let layer = AveragePooling2D(WindowSize(3, 5), stride: 2, padding: .same)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(AveragePooling2D.self, from: data) == layer)
  }
}
