internal import Tensors

/// Several nodes side by side along an axis, which is counted with the batch.
struct ConcatenateOperation: Operation {
  let inputs: [NodeID]
  let axis: Int

  func forward(_ emitter: inout Emitter) {
    var offset = 0
    for input in inputs {
      let width = width(of: emitter.shape(of: input))
      emitter.append(
        Put(
          source: emitter.value(of: input), width: width, offset: offset,
          total: self.width(of: emitter.shape), result: emitter.output))
      offset += width
    }
  }

  func backward(_ emitter: inout Emitter) {
    var offset = 0
    for input in inputs {
      let width = width(of: emitter.shape(of: input))
      defer { offset += width }
      guard let target = emitter.gradientTarget(of: input) else { continue }
      emitter.append(
        Take(
          dy: emitter.outputGradient, width: width, offset: offset,
          total: self.width(of: emitter.shape), target: target))
    }
  }

  /// How many numbers of a node stand together: those of the axis and of all behind it.
  private func width(of shape: Shape) -> Int { shape.sizes[axis...].reduce(1, *) }

  private struct Put: Kernel {
    let source: Buffer
    let width: Int
    let offset: Int
    let total: Int
    let result: Buffer

    func run(piece: Int) {
      for row in 0..<source.count / width {
        result.part(from: row * total + offset, count: width)
          .copy(source.part(from: row * width, count: width))
      }
    }
  }

  private struct Take: Kernel {
    let dy: Buffer
    let width: Int
    let offset: Int
    let total: Int
    let target: GradientTarget

    func run(piece: Int) {
      for row in 0..<target.buffer.count / width {
        Kernels.scale(
          dy.part(from: row * total + offset, count: width), by: 1,
          into: target.buffer.part(from: row * width, count: width),
          accumulates: target.accumulates)
      }
    }
  }
}
