internal import Formulas
private import Synchronization

/// One step of a calculation: what is right, how exactly it is wanted, and what people work out
/// instead.
struct StepRule: Sendable {
  let assignment: Assignment
  /// What is asked, in words.
  let label: String
  let precision: Precision
  /// What may stand behind the number.
  var unit: String?
  /// Whether the student is asked for it, or it is worked without being shown.
  let isAsked: Bool
  private let store: TwinStore

  /// A step; `onTheWay` are wrong rules that go through other steps, `knownNames` what may be taken
  /// for a name in it, and `samples` are values of all names that it may use, for telling which wrong rules are
  /// the same one written differently.
  init(
    assignment: Assignment, label: String? = nil, precision: Precision? = nil, unit: String? = nil,
    isAsked: Bool = true, authored: [Twin] = [], onTheWay: [Twin] = [],
    earlierValues: [String: String] = [:], knownNames: [String] = [],
    samples: [[String: Value]] = []
  ) {
    self.assignment = assignment
    self.label = label ?? Formula(.variable(assignment.name)).printed()
    self.precision = precision ?? .standard
    self.unit = unit
    self.isAsked = isAsked
    store = TwinStore(
      formula: assignment.formula, authored: authored, onTheWay: onTheWay,
      earlierValues: earlierValues, knownNames: knownNames, samples: samples)
  }

  var name: String { assignment.name }
  var formula: Formula { assignment.formula }
  /// The name as it is shown, and the number of a step in sentences.
  var shownName: String { Formula(.variable(assignment.name)).printed() }

  /// Wrong rules with what to say about them: the author's, then those that are derived, the likely
  /// ones first.
  var twins: [Twin] { store.twins }
  /// The rules that are derived for the wrong rule that an author wrote down.
  func derivedNames(of authored: Formula) -> [String] { store.derivedNames(of: authored) }
  /// Rules that are wrong in two ways.
  var doubleTwins: [DoubleTwin] { store.doubleTwins }
}

/// The wrong rules of a step, worked out when they are first needed: a course has thousands of steps,
/// and a student makes mistakes in a few.
private final class TwinStore: Sendable {
  /// How many rules with two mistakes are tried: more would explain any number.
  static let mostDoubles = 120

  private let formula: Formula
  private let authored: [Twin]
  private let onTheWay: [Twin]
  private let earlierValues: [String: String]
  private let otherNames: [String]
  private let samples: [[String: Value]]
  private let found = Mutex<[Twin]?>(nil)
  private let foundDoubles = Mutex<[DoubleTwin]?>(nil)

  init(
    formula: Formula, authored: [Twin], onTheWay: [Twin], earlierValues: [String: String],
    knownNames: [String], samples: [[String: Value]]
  ) {
    self.formula = formula
    self.authored = authored
    self.onTheWay = onTheWay
    self.earlierValues = earlierValues
    // What was the same quantity earlier is an old value, not another one.
    let related = Set(earlierValues.keys).union(earlierValues.values)
    otherNames = knownNames.filter { !related.contains($0) }
    self.samples = samples
  }

  private var shapes: [String: Shape] {
    let earlier = Set(earlierValues.keys).union(earlierValues.values)
    let names = Set(formula.variables).union(earlier).union(otherNames)
    return (samples.first ?? [:]).filter { names.contains($0.key) }.mapValues(\.shape)
  }

  var twins: [Twin] {
    found.withLock { found in
      if let found { return found }
      let derived =
        formula.twins(earlierValues: earlierValues, otherNames: otherNames, shapes: shapes)
        + onTheWay
      let own = authored.map { readings($0.formula) }
      // The author's sentence says it better than the derived one for the same wrong rule.
      let all =
        authored
        + derived.filter { twin in
          if authored.contains(where: { $0.formula == twin.formula }) { return false }
          let reading = readings(twin.formula)
          return !own.contains { Self.isSame($0, reading) }
        }
      found = all
      return all
    }
  }

  var doubleTwins: [DoubleTwin] {
    foundDoubles.withLock { found in
      if let found { return found }
      let all = Array(
        formula.doubleTwins(
          earlierValues: earlierValues, otherNames: otherNames, shapes: shapes
        ).prefix(Self.mostDoubles))
      found = all
      return all
    }
  }

  func derivedNames(of authored: Formula) -> [String] {
    let own = readings(authored)
    return formula.twins(earlierValues: earlierValues, otherNames: otherNames, shapes: shapes)
      .filter { $0.formula == authored || Self.isSame(readings($0.formula), own) }
      .map(\.mistake.rule)
  }

  private func readings(_ formula: Formula) -> [Value?] { samples.map { formula.result($0) } }

  private static func isSame(_ a: [Value?], _ b: [Value?]) -> Bool {
    guard !a.isEmpty else { return false }
    return zip(a, b).allSatisfy { a, b in
      guard let a, let b, a.shape == b.shape else { return false }
      return zip(a.entries, b.entries).allSatisfy {
        abs($0 - $1) <= 1e-9 * max($0.magnitude, $1.magnitude)
      }
    }
  }
}
