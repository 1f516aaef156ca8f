internal import Tensors

/// `−t·ln p − (1 − t)·ln(1 − p)`, the mean over all outputs, where `p = σ(logit)`.
///
/// From logits by default: the sigmoid is a part of the loss, so that nothing is lost for logits of
/// ±10,000. From probabilities they are kept 1e-7 away from 0 and 1, as Keras does.
public struct BinaryCrossEntropy: Loss {
  public static let kind = "BinaryCrossEntropy"
  public var fromLogits: Bool

  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = BinaryCrossEntropyOperation(
      output: output, target: target, fromLogits: fromLogits, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}

struct BinaryCrossEntropyOperation: Operation {
  let output: NodeID
  let target: NodeID
  let fromLogits: Bool
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    emitter.append(
      Forward(
        x: x, target: emitter.value(of: target), slope: emitter.scratch("slope", x.count),
        fromLogits: fromLogits, scale: weight / Float(x.count), y: emitter.output))
  }

  func backward(_ emitter: inout Emitter) {
    guard let target = emitter.gradientTarget(of: output) else { return }
    let count = target.buffer.count
    emitter.append(
      SlopeKernel(
        slope: emitter.scratch("slope", count), scale: weight / Float(count), target: target))
  }

  private struct Forward: Kernel {
    let x: Buffer
    let target: Buffer
    let slope: Buffer
    let fromLogits: Bool
    let scale: Float
    let y: Buffer

    func run(piece: Int) {
      if fromLogits {
        y[0] = scale * Kernels.binaryCrossEntropy(logits: x, targets: target, slope: slope)
        return
      }
      var sum: Float = 0
      for index in 0..<x.count {
        let (p, t) = (min(max(x[index], 1e-7), 1 - 1e-7), target[index])
        sum -= t * Elementary.log(p) + (1 - t) * Elementary.log(1 - p)
        slope[index] = p == x[index] ? (p - t) / (p * (1 - p)) : 0
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
