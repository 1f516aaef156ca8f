/// Sorts values into levels. Levels grow with the square of their number, so that the contours of a
/// bowl lie at equal distances and its bottom is not one flat spot.
struct LevelScale {
  private let lowest: Double
  private let span: Double
  private let count: Int

  init(_ values: [Double], count: Int) {
    let finite = values.filter(\.isFinite)
    lowest = finite.min() ?? 0
    span = (finite.max() ?? 1) - lowest
    self.count = count
  }

  /// The values at which one level ends and the next begins, in order.
  var thresholds: [Double] {
    guard span > 0, span.isFinite else { return [] }
    return (1..<max(1, count)).map { step in
      let fraction = Double(step) / Double(count)
      return lowest + span * fraction * fraction
    }
  }

  /// The level of a value, from 0; nil when it is not finite.
  func step(of value: Double) -> Int? {
    guard value.isFinite else { return nil }
    guard span > 0, span.isFinite else { return 0 }
    let fraction = max(0, min(1, (value - lowest) / span)).squareRoot()
    return min(count - 1, Int(fraction * Double(count)))
  }
}
