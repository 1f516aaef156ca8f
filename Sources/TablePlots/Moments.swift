/// The mean of finite numbers and their standard deviation, with the divisor one less than their
/// number.
struct Moments: Hashable {
  let mean: Double
  let deviation: Double

  init(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    let count = Double(finite.count)
    guard count > 0 else {
      (mean, deviation) = (.nan, .nan)
      return
    }
    let mean = finite.reduce(0, +) / count
    self.mean = mean
    let squares = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = count > 1 ? (squares / (count - 1)).squareRoot() : 0
  }
}
