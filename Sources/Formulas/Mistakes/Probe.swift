/// Tells whether two formulas are the same function by working both out at a few fixed points.
///
/// Simplifying alone cannot tell that: (x + 1)² and x² + 2·x + 1 stay different.
struct Probe {
  private let points: [[String: Double]]

  /// Points for formulas of these names.
  init(names: [String]) {
    var generator = SplitMix(state: 0x6772_6164_7573)
    let names = Set(names).sorted()
    points = (0..<8).map { index in
      var point: [String: Double] = [:]
      for (place, name) in names.enumerated() {
        let value = generator.number(from: 0.3, to: 3.1)
        let isNegative =
          switch index {
          // Half of the points are positive, so that logarithms and roots have values to compare.
          case 0..<4: false
          case 4: true
          case 5: place % 2 == 0
          default: generator.number(from: 0, to: 1) < 0.5
          }
        point[name] = isNegative ? -value : value
      }
      return point
    }
  }

  /// What a formula gives at the points, and its simple form for where it gives too little.
  struct Reading {
    fileprivate let values: [Double]
    fileprivate let simple: Expression

    /// Whether both are readings of the same function, as far as can be seen.
    func isSame(as other: Reading) -> Bool {
      if simple == other.simple { return true }
      var compared = 0
      for (mine, its) in zip(values, other.values) {
        guard mine.isFinite == its.isFinite else { return false }
        guard mine.isFinite else { continue }
        guard (mine - its).magnitude <= 1e-9 * max(mine.magnitude, its.magnitude) else {
          return false
        }
        compared += 1
      }
      return compared >= 2
    }
  }

  /// The reading of a formula; names that have no point count as undefined.
  func reading(of expression: Expression) -> Reading {
    Reading(
      values: points.map { (try? expression.value($0)) ?? .nan }, simple: expression.simplified())
  }
}

/// A small generator whose numbers are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func number(from low: Double, to high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return low + (high - low) * Double(mixed >> 11) * 0x1p-53
  }
}
