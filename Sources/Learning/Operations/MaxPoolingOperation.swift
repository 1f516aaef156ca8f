internal import Tensors

/// The largest number of every window of pictures.
struct MaxPoolingOperation: Operation {
  let input: NodeID
  let shape: PoolingShape

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let (x, y) = (emitter.value(of: input), emitter.output)
    let places = places(&emitter)
    let kernel = Forward(
      shape: shape, panels: shape.panels(emitter.batch), x: x, y: y, places: places)
    emitter.append(kernel, pieces: kernel.panels.count, work: x.count * 4)
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let kernel = Backward(
      shape: shape, panels: shape.panels(emitter.batch), dy: emitter.outputGradient,
      places: places(&emitter), target: target)
    emitter.append(kernel, pieces: kernel.panels.count, work: target.buffer.count * 4)
  }

  /// Memory for the place of every maximum, for each piece by itself.
  private func places(_ emitter: inout Emitter) -> Buffer {
    let panels = shape.panels(emitter.batch)
    return emitter.scratch("places", panels.count * Self.placesCount(shape, panels))
  }

  /// How many numbers the places of a piece take.
  private static func placesCount(_ shape: PoolingShape, _ panels: PicturePanels) -> Int {
    Kernels.maxPoolingPlaces(results: panels.size * shape.resultCount)
  }

  private struct Forward: Kernel {
    let shape: PoolingShape
    let panels: PicturePanels
    let x: Buffer
    let y: Buffer
    let places: Buffer

    func run(piece: Int) {
      let panel = panels[piece]
      Kernels.maxPooling(
        x.rows(panel, of: shape.pictureCount), shape,
        places: places.rows(piece, of: placesCount(shape, panels)),
        into: y.rows(panel, of: shape.resultCount))
    }
  }

  private struct Backward: Kernel {
    let shape: PoolingShape
    let panels: PicturePanels
    let dy: Buffer
    let places: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      let panel = panels[piece]
      Kernels.maxPoolingBackward(
        dy.rows(panel, of: shape.resultCount), shape,
        places: places.rows(piece, of: placesCount(shape, panels)),
        into: target.buffer.rows(panel, of: shape.pictureCount),
        accumulates: target.accumulates)
    }
  }
}

extension Buffer {
  /// The numbers of one row, or one piece, of `size` numbers each.
  func rows(_ index: Int, of size: Int) -> Buffer { rows(index..<index + 1, of: size) }
}
