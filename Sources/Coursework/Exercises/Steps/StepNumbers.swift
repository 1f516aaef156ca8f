internal import Formulas

/// The numbers that a step works on, and how far each may lie from the one that the student had,
/// who may have rounded it only to write it down.
struct StepNumbers: Sendable {
  /// Under ASCII names.
  var values: [String: Value]
  /// For names whose entries may be rounded, how far each may be off.
  var widths: [String: [Double]] = [:]

  /// The most entries whose rounding is followed.
  static let mostEntries = 200

  /// The results that a formula may give within the roundings, entry by entry.
  struct Spread {
    let center: Value
    let low: [Double]
    let high: [Double]
  }

  /// Nil when the formula gives nothing for the numbers.
  func spread(of formula: Formula) -> Spread? {
    guard let center = formula.result(values) else { return nil }
    var (low, high) = (center.entries, center.entries)
    var followed = 0
    for name in formula.variables {
      guard let widths = widths[name], let value = values[name] else { continue }
      for (index, width) in widths.enumerated() where width > 0 {
        followed += 1
        guard followed <= Self.mostEntries else { break }
        for sign in [-1.0, 1.0] {
          var moved = values
          var entries = value.entries
          entries[index] += sign * width
          moved[name] = Value(shape: value.shape, entries: entries)
          guard let result = formula.result(moved), result.shape == center.shape else { continue }
          for (place, entry) in result.entries.enumerated() where entry.isFinite {
            // A little more, since the roundings of several numbers add up and bend.
            let change = (entry - center.entries[place]) * 1.05
            if change > 0 { high[place] += change } else { low[place] += change }
          }
        }
      }
    }
    return Spread(center: center, low: low, high: high)
  }

  /// How an answer compares with what a formula gives for these numbers, as they are or within their
  /// roundings.
  func match(
    _ answer: ValueAnswer, _ formula: Formula, _ wanted: Precision
  ) -> NumberAnswer.Match {
    guard let center = formula.result(values) else { return .different }
    let plain = answer.match(center, wanted)
    guard !plain.isAccepted, center.shape == answer.shape,
      formula.variables.contains(where: { widths[$0] != nil }), let spread = spread(of: formula)
    else { return plain }
    let matches = answer.entries.enumerated().map { index, entry -> NumberAnswer.Match in
      let direct = entry.match(center.entries[index], wanted)
      if direct.isAccepted { return direct }
      let nearest = min(max(entry.value, spread.low[index]), spread.high[index])
      let within = entry.match(nearest, wanted)
      if within.isAccepted { return entry.showsEnough(wanted) ? .rounded : .roundedTooFar }
      return min(direct, within)
    }
    return matches.max() ?? .different
  }
}
