/// What residuals show beside their size: a bias, a bend, a spread that grows.
struct ResidualPattern {
  /// The residuals of the lower, the middle and the upper third of the predictions.
  private struct Third {
    let mean: Double
    let spread: Double

    init(_ values: some Collection<Double>) {
      let count = Double(max(1, values.count))
      let mean = values.reduce(0) { $0 + $1 / count }
      self.mean = mean
      spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }.squareRoot()
    }
  }

  private let points: [Point]

  /// Below these points a pattern is chance.
  private static let least = 15

  init(_ points: [Point]) { self.points = points.sorted { $0.x < $1.x } }

  var text: String {
    guard let largest = points.max(by: { abs($0.y) < abs($1.y) }) else {
      return "No residuals yet."
    }
    let number = { (value: Double) in ShortNumber.text(value) }
    if largest.y == 0 { return "All residuals are 0: the fit is exact." }
    let lead =
      "The largest residual is \(number(largest.y)), at a prediction of \(number(largest.x))."
    guard points.count >= Self.least else { return lead }
    return lead + " " + pattern
  }

  private var pattern: String {
    let residuals = points.map(\.y)
    let count = points.count / 3
    let (low, high) = (Third(residuals.prefix(count)), Third(residuals.suffix(count)))
    let middle = Third(residuals.dropFirst(count).dropLast(count))
    let all = Third(residuals)
    let number = { (value: Double) in ShortNumber.text(value) }
    let bend = middle.mean - (low.mean + high.mean) / 2
    if abs(bend) > all.spread {
      let (inner, outer) = bend > 0 ? ("above", "below") : ("below", "above")
      return "They bend: \(inner) zero in the middle, \(outer) it at both ends."
    }
    if abs(all.mean) > all.spread {
      return
        "They lie \(all.mean > 0 ? "above" : "below") zero on the whole, by \(number(abs(all.mean)))."
    }
    if high.spread > 2 * low.spread || low.spread > 2 * high.spread {
      let verb = high.spread > low.spread ? "grows" : "shrinks"
      return "Their spread \(verb) with the prediction, from \(number(low.spread)) "
        + "to \(number(high.spread))."
    }
    return "They show no pattern around zero; their spread is \(number(all.spread))."
  }
}
