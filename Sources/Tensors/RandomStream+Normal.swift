private import Glibc

extension RandomStream {
  /// A number from the normal distribution (Box and Muller, 1958; of each pair one is used).
  public mutating func normal(mean: Float = 0, standardDeviation: Float = 1) -> Float {
    // 53 random bits, never 0, so that the logarithm is finite.
    let first = (Double(next() >> 11) + 0.5) * 0x1p-53
    let second = Double(next() >> 11) * 0x1p-53
    let radius = sqrt(-2 * log(first))
    return mean + standardDeviation * Float(radius * cos(2 * .pi * second))
  }

  /// A number from the normal distribution, drawn again while it lies more than two standard
  /// deviations from the mean, as initialisers use it.
  public mutating func truncatedNormal(mean: Float = 0, standardDeviation: Float = 1) -> Float {
    while true {
      let draw = normal()
      if abs(draw) <= 2 { return mean + standardDeviation * draw }
    }
  }
}
