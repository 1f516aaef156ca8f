internal import Tensors

/// The sum of several nodes of one shape, element by element.
struct AddOperation: Operation {
  let inputs: [NodeID]

  func forward(_ emitter: inout Emitter) {
    for (index, input) in inputs.enumerated() {
      append(
        emitter.value(of: input),
        to: GradientTarget(buffer: emitter.output, accumulates: index > 0), &emitter)
    }
  }

  func backward(_ emitter: inout Emitter) {
    for input in inputs {
      guard let target = emitter.gradientTarget(of: input) else { continue }
      append(emitter.outputGradient, to: target, &emitter)
    }
  }

  private func append(_ x: Buffer, to target: GradientTarget, _ emitter: inout Emitter) {
    emitter.append(
      Term(x: x, target: target), pieces: Chunks.count(x.count), work: x.count * 2)
  }

  private struct Term: Kernel {
    let x: Buffer
    let target: GradientTarget

    func run(piece: Int) {
      Kernels.scale(
        x.chunk(piece), by: 1, into: target.buffer.chunk(piece), accumulates: target.accumulates)
    }
  }
}
