import Tensors
import Testing

@Suite struct ConvolutionShapeTests {
  @Test func countsAreProducts() {
    let shape = PlainConvolution((7, 8, 6), kernel: (3, 2, 4), groups: 2, batch: 5).shape
    #expect(shape.pictureCount == 7 * 8 * 6)
    #expect(shape.pixels == 5 * 7)
    #expect(shape.resultCount == 5 * 7 * 4)
    #expect(shape.kernelCount == 3 * 2 * 3 * 4)
    #expect(shape.work == 5 * 5 * 7 * 3 * 2 * 3 * 4)
    #expect(!shape.isDepthwise)
    #expect(PlainConvolution((3, 3, 4), kernel: (2, 2, 4), groups: 4).shape.isDepthwise)
    #expect(!PlainConvolution((3, 3, 4), kernel: (2, 2, 8), groups: 4).shape.isDepthwise)
    #expect(!PlainConvolution((3, 3, 1), kernel: (2, 2, 1)).shape.isDepthwise)
  }

  @Test func windowsThatDoNotOverlapAreOneProduct() {
    #expect(PlainConvolution((5, 6, 7), kernel: (1, 1, 3)).shape.method == .product)
    #expect(PlainConvolution((5, 6, 7), kernel: (5, 6, 3)).shape.method == .product)
    #expect(
      PlainConvolution((5, 6, 7), kernel: (1, 1, 3), stride: (2, 1)).shape.method == .direct)
    #expect(PlainConvolution((5, 6, 4), kernel: (1, 1, 2), groups: 2).shape.method == .direct)
    // The middle of a padded window is the picture; around it are zeros.
    #expect(PlainConvolution((3, 3, 4), kernel: (3, 3, 2), padded: true).shape.method == .direct)
  }

  /// Sizes for which both ways were measured.
  @Test(arguments: [
    (28, 1, 16, 32, false), (28, 16, 16, 32, true), (14, 8, 16, 64, false), (14, 16, 16, 64, true),
    (7, 32, 32, 64, true), (4, 64, 64, 4, false), (14, 32, 32, 1, true), (1, 64, 64, 64, false),
  ])
  func winogradIsChosenWhereItWasFaster(
    _ size: Int, _ channels: Int, _ filters: Int, _ batch: Int, _ isFaster: Bool
  ) {
    let axis = WindowAxis(size: size, window: 3, stride: 1, isPadded: true)
    let shape = ConvolutionShape(
      batch: batch, rows: axis, columns: axis, channels: channels, filters: filters)
    #expect(shape.method == (isFaster ? .winograd : .direct))
  }
}
