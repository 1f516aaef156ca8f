internal import Tensors

extension PoolingShape {
  /// The windows that a layer lays on pictures, whose shape has the batch.
  init(
    _ pictures: Shape, _ window: WindowSize, stride: WindowSize, _ padding: WindowPadding
  ) {
    let isPadded = padding == .same
    self.init(
      rows: WindowAxis(
        size: pictures[1], window: window.height, stride: stride.height, isPadded: isPadded),
      columns: WindowAxis(
        size: pictures[2], window: window.width, stride: stride.width, isPadded: isPadded),
      channels: pictures[3])
  }

  /// The shape of the results, with the batch of the pictures.
  func results(of pictures: Shape) -> Shape {
    [pictures[0], rows.count, columns.count, channels]
  }

  /// How the pictures of a batch are split: into pieces of 16,384 numbers or more.
  func panels(_ pictures: Int) -> PicturePanels {
    PicturePanels(pictures: pictures, work: pictures * pictureCount * 12, most: 32)
  }
}
