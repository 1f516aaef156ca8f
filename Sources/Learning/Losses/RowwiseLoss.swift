internal import Tensors

/// What a loss makes of one row of outputs and its target: a row as long, or the number of a class.
enum RowwiseLoss: Hashable, Sendable {
  /// `−Σ t·ln p` of outputs that are divided by their sum to make probabilities.
  case crossEntropy
  /// The same against the number of a class.
  case sparseCrossEntropy
  /// `Σ max(0, 1 − xᵧ + xᵢ)` over the other classes `i`, by the number of classes.
  case multiClassHinge
  /// Less the cosine of the angle between output and target.
  case cosine

  /// How far logarithms keep from 0, and lengths from nothing, as Keras does.
  static let epsilon: Float = 1e-7

  /// The loss of a row; `slope` gets the derivative by each output.
  func value(_ x: Buffer, _ target: Buffer, slope: Buffer) -> Float {
    switch self {
    case .crossEntropy: Self.crossEntropy(x, slope) { target[$0] }
    case .sparseCrossEntropy: Self.crossEntropy(x, slope) { Float($0) == target[0] ? 1 : 0 }
    case .multiClassHinge: Self.multiClassHinge(x, target[0], slope)
    case .cosine: Self.cosine(x, target, slope)
    }
  }

  private static func crossEntropy(
    _ x: Buffer, _ slope: Buffer, _ target: (Int) -> Float
  ) -> Float {
    let sum = Kernels.sum(x)
    var (value, common): (Float, Float) = (0, 0)
    for index in 0..<x.count {
      let (share, t) = (x[index] / sum, target(index))
      let p = min(max(share, epsilon), 1 - epsilon)
      if t != 0 { value -= t * Elementary.log(p) }
      // Where the probability is held at a bound, nothing is learned.
      let isFree = p == share
      slope[index] = isFree && t != 0 ? -t / x[index] : 0
      if isFree { common += t / sum }
    }
    for index in 0..<x.count { slope[index] += common }
    return value
  }

  private static func multiClassHinge(_ x: Buffer, _ target: Float, _ slope: Buffer) -> Float {
    // A number out of range (checked when data is attached) must not reach outside.
    let label = target >= 0 && target < Float(x.count) ? Int(target) : 0
    let share = 1 / Float(x.count)
    var (value, count): (Float, Float) = (0, 0)
    for index in 0..<x.count {
      let margin = 1 - x[label] + x[index]
      let counts = index != label && !(margin <= 0)
      slope[index] = counts ? share : 0
      guard counts else { continue }
      value += share * margin
      count += share
    }
    slope[label] = -count
    return value
  }

  private static func cosine(_ x: Buffer, _ target: Buffer, _ slope: Buffer) -> Float {
    // In Double, where the squares of no Float overflow.
    var (dot, squares, targetSquares) = (0.0, 0.0, 0.0)
    for index in 0..<x.count {
      let (a, b) = (Double(x[index]), Double(target[index]))
      dot += a * b
      squares += a * a
      targetSquares += b * b
    }
    let bound = Double(epsilon)
    let (length, targetLength) = (squares.squareRoot(), targetSquares.squareRoot())
    let (divisor, targetDivisor) = (max(length, bound), max(targetLength, bound))
    let cosine = dot / (divisor * targetDivisor)
    for index in 0..<x.count {
      let along = length < bound ? 0 : cosine * Double(x[index]) / divisor
      slope[index] = Float((along - Double(target[index]) / targetDivisor) / divisor)
    }
    return Float(-cosine)
  }
}

/// The mean of a loss over all rows along the last axis.
struct RowwiseLossOperation: Operation {
  let output: NodeID
  let target: NodeID
  let loss: RowwiseLoss
  let weight: Float

  var inputs: [NodeID] { [output] }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: output)
    emitter.append(
      Rows(
        loss: loss, x: x, columns: emitter.shape(of: output).last,
        target: emitter.value(of: target), slope: emitter.scratch("slope", x.count),
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
    return weight / Float(shape.count / shape.last)
  }

  private struct Rows: Kernel {
    let loss: RowwiseLoss
    let x: Buffer
    let columns: Int
    let target: Buffer
    let slope: Buffer
    let scale: Float
    let y: Buffer

    func run(piece: Int) {
      let rows = x.count / columns
      let width = target.count / rows
      var sum = 0.0
      for row in 0..<rows {
        let start = row * columns
        sum += Double(
          loss.value(
            x.part(from: start, count: columns), target.part(from: row * width, count: width),
            slope: slope.part(from: start, count: columns)))
      }
      y[0] = scale * Float(sum)
    }
  }
}
