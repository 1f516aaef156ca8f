internal import Tensors

/// `y = x·mask`, with a new mask for every step.
struct DropoutOperation: Operation {
  let input: NodeID
  /// The node that gets the factors, for the way back and for whoever looks inside.
  let mask: NodeID
  let rate: Float

  var inputs: [NodeID] { [input] }

  func forward(_ emitter: inout Emitter) {
    let kernel = Forward(
      x: emitter.value(of: input), mask: emitter.value(of: mask), y: emitter.output, rate: rate,
      key: emitter.stepKey())
    emitter.append(kernel, pieces: Chunks.count(kernel.x.count), work: kernel.x.count * 4)
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: input) else { return }
    let kernel = Backward(
      mask: emitter.value(of: mask), dy: emitter.outputGradient, target: target)
    emitter.append(kernel, pieces: Chunks.count(kernel.dy.count), work: kernel.dy.count)
  }

  private struct Forward: Kernel {
    let x: Buffer
    let mask: Buffer
    let y: Buffer
    let rate: Float
    let key: StepKey

    func run(piece: Int) {
      Kernels.dropout(
        x.chunk(piece), share: rate, key: key.value, first: piece * Chunks.size,
        mask: mask.chunk(piece), into: y.chunk(piece))
    }
  }

  private struct Backward: Kernel {
    let mask: Buffer
    let dy: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      Kernels.multiply(
        mask.chunk(piece), dy.chunk(piece), into: target.buffer.chunk(piece),
        accumulates: target.accumulates)
    }
  }
}

/// A place for a dropout's factors, which the dropout itself fills.
struct DropoutMask: Operation {
  var inputs: [NodeID] { [] }
  func forward(_ emitter: inout Emitter) {}
  func backward(_ emitter: inout Emitter) {}
}
