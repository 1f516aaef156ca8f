internal import Tensors

/// What a loss makes of one output and its target, with the derivative by the output.
enum ElementwiseLoss: Hashable, Sendable {
  case absolute
  case squaredLogarithmic
  case huber(delta: Float)
  case hinge
  case squaredHinge
  case binaryCrossEntropy
  case kullbackLeibler

  /// How far logarithms keep from 0, as Keras does.
  static let epsilon: Float = 1e-7

  func callAsFunction(_ output: Float, _ target: Float) -> (value: Float, slope: Float) {
    let error = output - target
    switch self {
    case .absolute: return (abs(error), Self.sign(error))
    case .squaredLogarithmic:
      let bounded = max(output, Self.epsilon)
      let difference = Elementary.log1p(bounded) - Elementary.log1p(max(target, Self.epsilon))
      let slope = 2 * difference / (1 + bounded)
      return (difference * difference, output < Self.epsilon ? 0 : slope)
    case .huber(let delta):
      let size = abs(error)
      // Not the other way round, so that NaN goes the way on which it stays.
      return size > delta
        ? (delta * size - 0.5 * delta * delta, delta * Self.sign(error))
        : (0.5 * error * error, error)
    case .hinge:
      let side: Float = target > 0 ? 1 : -1
      let margin = 1 - side * output
      return margin <= 0 ? (0, 0) : (margin, -side)
    case .squaredHinge:
      let side: Float = target > 0 ? 1 : -1
      let margin = 1 - side * output
      return margin <= 0 ? (0, 0) : (margin * margin, -2 * side * margin)
    case .binaryCrossEntropy:
      let p = min(max(output, Self.epsilon), 1 - Self.epsilon)
      let value = -(target * Elementary.log(p) + (1 - target) * Elementary.log(1 - p))
      return (value, p == output ? (p - target) / (p * (1 - p)) : 0)
    case .kullbackLeibler:
      let t = min(max(target, Self.epsilon), 1)
      let p = min(max(output, Self.epsilon), 1)
      return (t * Elementary.log(t / p), p == output ? -t / p : 0)
    }
  }

  private static func sign(_ x: Float) -> Float { x > 0 ? 1 : x < 0 ? -1 : x }
}

/// The mean of an elementwise loss: over all numbers, or of the sums along the last axis.
struct ElementwiseLossOperation: Operation {
  let output: NodeID
  let target: NodeID
  let loss: ElementwiseLoss
  /// Whether the losses along the last axis are added, as those of a distribution are.
  var sumsLastAxis = false
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    let values = emitter.scratch("values", x.count)
    emitter.append(
      Elements(
        loss: loss, x: x, target: emitter.value(of: target), values: values,
        slope: emitter.scratch("slope", x.count)),
      pieces: Chunks.count(x.count), work: x.count * 8)
    emitter.append(Sum(values: values, scale: scale(emitter), y: emitter.output))
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
    return weight / Float(sumsLastAxis ? shape.count / shape.last : shape.count)
  }

  private struct Elements: Kernel {
    let loss: ElementwiseLoss
    let x: Buffer
    let target: Buffer
    let values: Buffer
    let slope: Buffer

    func run(piece: Int) {
      let (x, target) = (x.chunk(piece), target.chunk(piece))
      let (values, slope) = (values.chunk(piece), slope.chunk(piece))
      for index in 0..<x.count {
        let result = loss(x[index], target[index])
        values[index] = result.value
        slope[index] = result.slope
      }
    }
  }

  private struct Sum: Kernel {
    let values: Buffer
    let scale: Float
    let y: Buffer

    func run(piece: Int) { y[0] = scale * Kernels.sum(values) }
  }
}
