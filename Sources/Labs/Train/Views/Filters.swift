internal import Learning

extension TrainState {
  /// The weights that read pictures, as pictures: a filter each of a convolution, or all weights of a
  /// unit that reads the picture itself. A filter that reads several channels is their mean.
  public var filters: [TileGroup] {
    guard let sizes = pictureSizes else { return [] }
    return look { work in
      Self.tiles(work, sizes) { layer in
        layer.weights.first.flatMap { work.trainer.weightNumbers($0) }
      }
    } ?? []
  }

  /// The gradients of the loss by the same weights in the last step, in the same order; empty before it.
  public var filterGradients: [TileGroup] {
    guard let sizes = pictureSizes, origin != nil else { return [] }
    return lookAtGradients { work in
      Self.tiles(work, sizes) { Self.lossGradient(of: $0, in: work) }
    } ?? []
  }

  private static func tiles(
    _ work: TrainWork, _ sizes: (height: Int, width: Int, channels: Int),
    _ numbers: (TrainLayer) -> PlainNumbers?
  ) -> [TileGroup] {
    zip(LayerOutline.all(of: work.layers), work.layers).compactMap { outline, layer in
      guard let kernel = numbers(layer) else { return nil }
      if layer.kind == "Conv2D", kernel.sizes.count == 4 {
        return TileGroup(outline.title, tiles: convolution(kernel))
      }
      guard layer.kind == "Dense", kernel.sizes.count == 2,
        layer.input == "input" || isFlattenedInput(layer, work.layers),
        kernel.sizes[0] == sizes.height * sizes.width * sizes.channels
      else { return nil }
      return TileGroup(
        outline.title,
        tiles: (0..<kernel.sizes[1]).map { unit in
          mean("\(unit + 1)", width: sizes.width, height: sizes.height, channels: sizes.channels) {
            kernel.values[$0 * kernel.sizes[1] + unit]
          }
        })
    }
  }

  private static func isFlattenedInput(_ layer: TrainLayer, _ layers: [TrainLayer]) -> Bool {
    layers.contains { $0.name == layer.input && $0.kind == "Flatten" && $0.input == "input" }
  }

  private static func convolution(_ kernel: PlainNumbers) -> [PictureTile] {
    let (height, width) = (kernel.sizes[0], kernel.sizes[1])
    let (channels, filters) = (kernel.sizes[2], kernel.sizes[3])
    return (0..<filters).map { filter in
      mean("\(filter + 1)", width: width, height: height, channels: channels) {
        kernel.values[$0 * filters + filter]
      }
    }
  }

  /// A tile of numbers that are found by their places height × width × channels.
  private static func mean(
    _ name: String, width: Int, height: Int, channels: Int, _ number: (Int) -> Float
  ) -> PictureTile {
    PictureTile(
      name, width: width, height: height,
      values: (0..<width * height).map { place in
        (0..<channels).reduce(0) { $0 + Double(number(place * channels + $1)) }
          / Double(max(1, channels))
      })
  }
}
