internal import Tensors

/// `y = x·mask`, where all examples have the same mask: some units are left out of the network, and the
/// others count `1 / (1 − rate)` times.
struct ThinningOperation: Operation {
  let input: NodeID
  let rate: Float

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    let units = x.count / emitter.batch
    let ones = emitter.scratch("ones", units)
    ones.fill(with: 1)
    emitter.append(
      Forward(
        x: x, ones: ones, drawn: emitter.scratch("drawn", units),
        mask: emitter.scratch("mask", units), y: emitter.output, rate: rate,
        key: emitter.stepKey()))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let dy = emitter.outputGradient
    emitter.append(
      Backward(
        mask: emitter.scratch("mask", dy.count / emitter.batch), dy: dy, target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let ones: Buffer
    let drawn: Buffer
    let mask: Buffer
    let y: Buffer
    let rate: Float
    let key: StepKey

    func run(piece: Int) {
      Kernels.dropout(ones, share: rate, key: key.value, mask: mask, into: drawn)
      for start in stride(from: 0, to: x.count, by: mask.count) {
        Kernels.multiply(
          x.part(from: start, count: mask.count), mask, into: y.part(from: start, count: mask.count)
        )
      }
    }
  }

  private struct Backward: Kernel {
    let mask: Buffer
    let dy: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      for start in stride(from: 0, to: dy.count, by: mask.count) {
        Kernels.multiply(
          mask, dy.part(from: start, count: mask.count),
          into: target.buffer.part(from: start, count: mask.count),
          accumulates: target.accumulates)
      }
    }
  }
}
