internal import CKernels

/// How a 3 × 3 convolution with stride 1 is cut into tiles of four by four results.
struct WinogradTiles {
  let shape: ConvolutionShape
  let panels: PicturePanels
  let tileRows: Int
  let tileColumns: Int
  /// How many tiles are worked on at once.
  let block: Int

  init(_ shape: ConvolutionShape) {
    self.shape = shape
    panels = PicturePanels(pictures: shape.batch, work: shape.work)
    tileRows = (shape.rows.count + 3) / 4
    tileColumns = (shape.columns.count + 3) / 4
    // 24 to 48 tiles, as many as 350 kB hold: they stay in the second cache beside the kernel.
    let fitting = 2_400 / (shape.channels + shape.filters) / 12 * 12
    block = min(max(24, min(48, fitting)), panels.size * tileRows * tileColumns)
  }

  /// How far the 36 matrices of a transformed kernel are apart: 16 more than they have numbers, or
  /// else they could all fall into the same few lines of the cache.
  var kernelApart: Int { shape.channels * shape.filters + 16 }
  /// Numbers of a transformed kernel.
  var kernelCount: Int { 36 * kernelApart }
  /// Numbers that a piece works in: windows and results of a block, and a tile at the edge.
  var scratchCount: Int {
    36 * (block * (shape.channels + shape.filters) + 32 + max(shape.channels, shape.filters))
  }

  var geometry: kernel_winograd {
    kernel_winograd(
      height: shape.rows.size, width: shape.columns.size, channels: shape.channels,
      result_height: shape.rows.count, result_width: shape.columns.count,
      filters: shape.filters, top: shape.rows.before, left: shape.columns.before,
      tile_rows: tileRows, tile_columns: tileColumns, block: block, kernel_apart: kernelApart)
  }
}
