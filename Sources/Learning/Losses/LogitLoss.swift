internal import Tensors

/// The losses of logits, where the function that makes probabilities of them is a part of the loss:
/// nothing overflows, and nothing is lost, for logits of ±10,000.
enum LogitLoss: Hashable, Sendable {
  /// `−t·ln σ(z) − (1 − t)·ln(1 − σ(z))`, element by element.
  case binary
  /// `−Σ t·ln softmax(z)`, row by row.
  case categorical
  /// `−ln softmax(z)` of the class with the target's number, row by row.
  case sparse
}

/// The mean of a loss of logits: over all numbers, or over all rows along the last axis.
struct LogitLossOperation: Operation {
  let output: NodeID
  let target: NodeID
  let loss: LogitLoss
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    emitter.append(
      Forward(
        loss: loss, x: x, target: emitter.value(of: target),
        columns: emitter.shape(of: output).last, slope: emitter.scratch("slope", x.count),
        scale: scale(emitter), y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: output) else { return }
    emitter.append(
      SlopeKernel(
        slope: emitter.scratch("slope", target.buffer.count), scale: scale(emitter),
        target: target))
  }

  private func scale(_ emitter: Emitter) -> Float {
    let shape = emitter.shape(of: output)
    return weight / Float(loss == .binary ? shape.count : shape.count / shape.last)
  }

  private struct Forward: Kernel {
    let loss: LogitLoss
    let x: Buffer
    let target: Buffer
    let columns: Int
    let slope: Buffer
    let scale: Float
    let y: Buffer

    func run(piece: Int) {
      let sum =
        switch loss {
        case .binary: Kernels.binaryCrossEntropy(logits: x, targets: target, slope: slope)
        case .categorical:
          Kernels.crossEntropy(logits: x, targets: target, columns: columns, slope: slope)
        case .sparse:
          Kernels.sparseCrossEntropy(logits: x, targets: target, columns: columns, slope: slope)
        }
      y[0] = scale * sum
    }
  }
}

/// The gradient of a loss, from the derivatives that its forward pass has left.
struct SlopeKernel: Kernel {
  let slope: Buffer
  let scale: Float
  let target: GradientTarget

  func run(piece: Int) {
    Kernels.scale(slope, by: scale, into: target.buffer, accumulates: target.accumulates)
  }
}
