internal import Learning

extension TrainState {
  /// What the layers make of an example's picture while it is still a picture: a map a channel, layer
  /// after layer. Empty where there are no such layers, or no such example.
  public func featureMaps(ofExample number: Int) -> [TileGroup] {
    guard let example = plainExample(number) else { return [] }
    let inputs = examples.plain.modelNumbers(
      of: example.inputs, width: plainInputNames.count)
    return look { work in
      let layers = zip(LayerOutline.all(of: work.layers), work.layers)
        .filter { work.predictor.nodeSizes($1.output)?.count == 3 }
      let numbers = work.predictor.nodeNumbers(layers.map(\.1.output), of: inputs)
      return zip(layers, numbers).compactMap { layer, values in
        guard let sizes = work.predictor.nodeSizes(layer.1.output),
          values.count == sizes.reduce(1, *)
        else { return nil }
        return TileGroup(
          layer.0.title,
          tiles: (0..<sizes[2]).map { channel in
            PictureTile(
              "\(channel + 1)", width: sizes[1], height: sizes[0], channels: sizes[2],
              channel: channel, numbers: values[...])
          })
      }
    } ?? []
  }

  /// Whether some layer puts out pictures.
  public var hasFeatureMaps: Bool {
    look { work in
      work.layers.contains { work.predictor.nodeSizes($0.output)?.count == 3 }
    } ?? false
  }
}
