internal import Tensors

/// The mean of every window of pictures, over the places inside.
struct AveragePoolingOperation: Operation {
  let input: NodeID
  let shape: PoolingShape

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let kernel = WindowSums(
      shape: shape, panels: shape.panels(emitter.batch), x: emitter.value(of: input),
      y: emitter.output, isMean: true, accumulates: false)
    emitter.append(kernel, pieces: kernel.panels.count, work: kernel.x.count * 4)
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let kernel = WindowSpread(
      shape: shape, panels: shape.panels(emitter.batch), y: emitter.outputGradient,
      x: target.buffer, isMean: true, accumulates: target.accumulates)
    emitter.append(kernel, pieces: kernel.panels.count, work: kernel.x.count * 4)
  }
}

/// Windows summed up: `y (+)=` the sum, or the mean, of every window of `x`.
struct WindowSums: Kernel {
  let shape: PoolingShape
  let panels: PicturePanels
  let x: Buffer
  let y: Buffer
  let isMean: Bool
  let accumulates: Bool

  func run(piece: Int) {
    let panel = panels[piece]
    Kernels.sumWindows(
      x.rows(panel, of: shape.pictureCount), shape, asMean: isMean,
      into: y.rows(panel, of: shape.resultCount), accumulates: accumulates)
  }
}

/// The adjoint: `x (+)=` every number of `y` at all places of its window, or equal shares of it.
struct WindowSpread: Kernel {
  let shape: PoolingShape
  let panels: PicturePanels
  let y: Buffer
  let x: Buffer
  let isMean: Bool
  let accumulates: Bool

  func run(piece: Int) {
    let panel = panels[piece]
    Kernels.spreadWindows(
      y.rows(panel, of: shape.resultCount), shape, asMean: isMean,
      into: x.rows(panel, of: shape.pictureCount), accumulates: accumulates)
  }
}

extension Buffer {
  /// The numbers of some rows, or some pictures, of `size` numbers each.
  func rows(_ range: Range<Int>, of size: Int) -> Buffer {
    part(from: range.lowerBound * size, count: range.count * size)
  }
}
