/// Tells whether two formulas are the same function by working both out at a few fixed points.
///
/// Simplifying alone cannot tell that: (x + 1)² and x² + 2·x + 1 stay different.
struct Probe {
  /// Points of single numbers; nil for formulas of vectors and matrices.
  private let points: [[String: Double]]?
  private let arrayPoints: [[String: Value]]

  /// How much work a formula may be at a point; what takes more counts as undefined.
  private static let workLimit = 20_000

  /// Points for formulas of single numbers of these names.
  init(names: [String]) {
    points = Self.points(of: names)
    arrayPoints = []
  }

  /// Points for a formula and those that are made of it.
  init(_ formula: Expression, _ context: MistakeContext, shapes: [String: Shape]) {
    let earlierNames = context.earlierNames
    let names = Set(
      formula.variables + earlierNames.values + earlierNames.keys + context.otherNames)
    if formula.firstArrayPart == nil, !shapes.values.contains(where: { $0 != .scalar }) {
      points = Self.points(of: Array(names))
      arrayPoints = []
      return
    }
    points = nil
    arrayPoints = ProbeShapes(formula, names: names, earlierNames: earlierNames, known: shapes)
      .points(Self.workLimit)
  }

  private static func points(of names: [String]) -> [[String: Double]] {
    var generator = SplitMix(state: 0x6772_6164_7573)
    let names = Set(names).sorted()
    return (0..<8).map { index in
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
    fileprivate let shapes: [Shape?]
    fileprivate let simple: Expression

    /// Whether both are readings of the same function, as far as can be seen.
    func isSame(as other: Reading) -> Bool {
      if simple == other.simple { return true }
      guard shapes == other.shapes else { return false }
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
    let simple = expression.simplified()
    if let points {
      return Reading(
        values: points.map { (try? expression.value($0)) ?? .nan }, shapes: [], simple: simple)
    }
    let values = arrayPoints.map { point -> Value? in
      var evaluator = Evaluator(values: point, columns: [], work: Work(limit: Self.workLimit))
      return try? evaluator.value(expression)
    }
    return Reading(
      values: values.flatMap { $0?.entries ?? [.nan] }, shapes: values.map { $0?.shape },
      simple: simple)
  }
}

/// A small generator whose numbers are the same in every run.
struct SplitMix {
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
