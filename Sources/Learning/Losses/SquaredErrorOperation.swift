internal import Tensors

/// The mean of a factor times the squared error; one of its own, as autoencoders have many outputs.
struct SquaredErrorOperation: Operation {
  let output: NodeID
  let target: NodeID
  let factor: Float
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    emitter.append(
      Forward(
        x: x, target: emitter.value(of: target), error: emitter.scratch("error", x.count),
        scale: factor * weight / Float(x.count), y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: output) else { return }
    let count = target.buffer.count
    emitter.append(
      SlopeKernel(
        slope: emitter.scratch("error", count), scale: 2 * factor * weight / Float(count),
        target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let target: Buffer
    let error: Buffer
    let scale: Float
    let y: Buffer

    func run(piece: Int) {
      error.copy(x)
      Kernels.scale(target, by: -1, into: error, accumulates: true)
      y[0] = scale * Kernels.squaredNorm(error)
    }
  }
}
