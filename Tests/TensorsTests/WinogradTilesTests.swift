import Testing

@testable import Tensors

@Suite struct WinogradTilesTests {
  @Test(arguments: [(6, 1, 1), (7, 2, 2), (10, 2, 2), (26, 6, 6), (27, 7, 7)])
  func tilesCoverTheResults(_ size: Int, _ rows: Int, _ columns: Int) {
    let tiles = WinogradTiles(PlainConvolution((size, size, 1), kernel: (3, 3, 1)).shape)
    #expect((tiles.tileRows, tiles.tileColumns) == (rows, columns))
  }

  @Test(arguments: [(1, 1, 48), (32, 32, 36), (32, 64, 24), (256, 256, 24)])
  func aBlockStaysInTheCache(_ channels: Int, _ filters: Int, _ block: Int) {
    let axis = WindowAxis(size: 50, window: 3, stride: 1, isPadded: true)
    let tiles = WinogradTiles(
      ConvolutionShape(
        batch: 1, rows: axis, columns: axis, channels: channels, filters: filters))
    #expect(tiles.block == block)
  }

  @Test func aBlockIsNoLargerThanAPiece() {
    let tiles = WinogradTiles(PlainConvolution((6, 10, 3), kernel: (3, 3, 5), batch: 3).shape)
    #expect(tiles.panels.count == 1)
    #expect(tiles.block == 6)
    // Windows, results and an edge of 36 numbers each, with room between the 36 matrices.
    #expect(tiles.scratchCount == 36 * (6 * 8 + 32 + 5))
    #expect(tiles.kernelCount == 36 * (15 + 16))
  }
}
