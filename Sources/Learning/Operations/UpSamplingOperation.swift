internal import Tensors

/// Pictures made larger by whole factors.
struct UpSamplingOperation: Operation {
  let input: NodeID
  let factor: WindowSize
  let interpolation: UpSampling2D.Interpolation

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let (x, y) = (emitter.value(of: input), emitter.output)
    let windows = windows(emitter)
    let panels = windows.panels(emitter.batch)
    switch interpolation {
    case .nearest:
      let kernel = WindowSpread(
        shape: windows, panels: panels, y: x, x: y, isMean: false, accumulates: false)
      emitter.append(kernel, pieces: panels.count, work: y.count * 4)
    case .bilinear:
      let kernel = Enlargement(
        shape: windows, panels: panels, factor: factor, x: x, y: y)
      emitter.append(kernel, pieces: panels.count, work: y.count * 8)
    }
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let dy = emitter.outputGradient
    let windows = windows(emitter)
    let panels = windows.panels(emitter.batch)
    switch interpolation {
    case .nearest:
      let kernel = WindowSums(
        shape: windows, panels: panels, x: dy, y: target.buffer, isMean: false,
        accumulates: target.accumulates)
      emitter.append(kernel, pieces: panels.count, work: dy.count * 4)
    case .bilinear:
      let kernel = EnlargementGradient(
        shape: windows, panels: panels, factor: factor, dy: dy, target: target)
      emitter.append(kernel, pieces: panels.count, work: dy.count * 8)
    }
  }

  /// The windows of the result that one pixel each fills.
  private func windows(_ emitter: Emitter) -> PoolingShape {
    PoolingShape(emitter.shape, factor, stride: factor, .valid)
  }

  private struct Enlargement: Kernel {
    let shape: PoolingShape
    let panels: PicturePanels
    let factor: WindowSize
    let x: Buffer
    let y: Buffer

    func run(piece: Int) {
      let panel = panels[piece]
      Kernels.enlarge(
        x.rows(panel, of: shape.resultCount), height: shape.rows.count,
        width: shape.columns.count, channels: shape.channels, by: (factor.height, factor.width),
        into: y.rows(panel, of: shape.pictureCount))
    }
  }

  private struct EnlargementGradient: Kernel {
    let shape: PoolingShape
    let panels: PicturePanels
    let factor: WindowSize
    let dy: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      let panel = panels[piece]
      Kernels.enlargeBackward(
        dy.rows(panel, of: shape.pictureCount), height: shape.rows.count,
        width: shape.columns.count, channels: shape.channels, by: (factor.height, factor.width),
        into: target.buffer.rows(panel, of: shape.resultCount), accumulates: target.accumulates)
    }
  }
}
