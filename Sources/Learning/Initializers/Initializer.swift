internal import Tensors

/// How weights begin. `fanIn` and `fanOut` are the numbers that a neuron reads, and that read it.
public enum Initializer: Hashable, Sendable, Codable {
  case zeros
  case constant(Float)
  case normal(mean: Float, standardDeviation: Float)
  case uniform(ClosedRange<Float>)
  /// Variance `1 / fanIn`, cut off at two standard deviations (LeCun and others, 1998).
  case lecunNormal
  case lecunUniform
  /// Variance `2 / (fanIn + fanOut)` (Glorot and Bengio, 2010).
  case glorotNormal
  case glorotUniform
  /// Variance `2 / fanIn` (He and others, 2015).
  case heNormal
  case heUniform
  /// A random matrix whose rows or columns are of length 1 and at right angles (Saxe, McClelland
  /// and Ganguli, 2014).
  case orthogonal
  /// Equal stretches of the numbers, each begun in its own way: the gates of a bias.
  case parts([Initializer])

  /// The numbers of a weight.
  func values(for weight: WeightSpecification, from stream: inout RandomStream) -> [Float] {
    let count = weight.shape.count
    switch self {
    case .zeros: return Array(repeating: 0, count: count)
    case .parts(let parts):
      var part = weight
      part.shape = [count / max(1, parts.count)]
      return parts.flatMap { $0.values(for: part, from: &stream) }
    case .constant(let value): return Array(repeating: value, count: count)
    case .normal(let mean, let deviation):
      return (0..<count).map { _ in stream.normal(mean: mean, standardDeviation: deviation) }
    case .uniform(let range): return (0..<count).map { _ in stream.uniform(in: range) }
    case .orthogonal:
      return OrthogonalMatrix.values(
        rows: count / weight.shape.last, columns: weight.shape.last, from: &stream)
    case .lecunNormal, .glorotNormal, .heNormal:
      // A normal cut off at ±2 has 0.8796 of the deviation; made up for, as Keras does.
      let deviation = variance(weight).squareRoot() / 0.879_625_66
      return (0..<count).map { _ in stream.truncatedNormal(standardDeviation: deviation) }
    case .lecunUniform, .glorotUniform, .heUniform:
      let limit = (3 * variance(weight)).squareRoot()
      return (0..<count).map { _ in stream.uniform(in: -limit...limit) }
    }
  }

  private func variance(_ weight: WeightSpecification) -> Float {
    let (fanIn, fanOut) = (Float(max(1, weight.fanIn)), Float(max(1, weight.fanOut)))
    switch self {
    case .glorotNormal, .glorotUniform: return 2 / (fanIn + fanOut)
    case .heNormal, .heUniform: return 2 / fanIn
    default: return 1 / fanIn
    }
  }
}
