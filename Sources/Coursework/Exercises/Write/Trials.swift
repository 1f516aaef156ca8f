internal import Formulas

/// What formulas are compared on: values of all names, drawn from a seed, each with what the right
/// formula gives there.
struct Trials: Sendable {
  /// One draw.
  struct Trial: Sendable {
    let values: [String: Value]
    let truth: Value
    /// How large the numbers are that were worked with, for what is only rounding.
    let scale: Double
  }

  /// How many draws a formula must agree on.
  static let count = 20
  /// How many are tried to find them.
  static let attempts = 400
  /// How far two numbers may lie apart, as a part of them.
  static let tolerance = 1e-6
  /// The operations that a typed formula may take on one draw.
  static let operations = 200_000

  /// Numbers of all kinds.
  let drawn: [Trial]
  /// Small plain numbers, to show.
  let small: [Trial]

  /// Draws by `draw`, which is told whether numbers should be small and plain; those for which
  /// `truth` gives no finite number are passed over.
  init(
    seed: UInt64, draw: (Bool, inout SplitMix64) -> [String: Value]?,
    truth: ([String: Value]) -> Value?
  ) {
    var generator = SplitMix64(seed: seed)
    func trials(_ isSmall: Bool, _ count: Int, _ attempts: Int) -> [Trial] {
      var trials: [Trial] = []
      for _ in 0..<attempts where trials.count < count {
        guard let values = draw(isSmall, &generator), let truth = truth(values),
          truth.entries.allSatisfy(\.isFinite)
        else { continue }
        let sizes = values.values.map { $0.entries.reduce(0) { max($0, $1.magnitude) } }
        let size = truth.entries.reduce(sizes.max() ?? 0) { max($0, $1.magnitude) }
        guard size.isFinite else { continue }
        trials.append(Trial(values: values, truth: truth, scale: size))
      }
      return trials
    }
    drawn = trials(false, Self.count, Self.attempts)
    small = trials(true, Self.count, Self.attempts / 4)
  }

  /// Whether there are enough to judge by.
  var isEnough: Bool { drawn.count == Self.count }

  /// How a formula compares with the right one.
  enum Outcome {
    case same
    /// It gives other numbers, those for each draw.
    case different([Value])
    /// It cannot be worked out.
    case fails(FormulaError)
  }

  /// Works a formula out on every draw.
  func outcome(of formula: Formula) -> Outcome {
    var results: [Value] = []
    for trial in drawn {
      do throws(FormulaError) {
        results.append(try formula.value(trial.values, operations: Self.operations))
      } catch {
        return .fails(error)
      }
    }
    return zip(results, drawn).allSatisfy { Self.isSame($0, $1.truth, scale: $1.scale) }
      ? .same : .different(results)
  }

  /// Whether a formula gives these results on all draws.
  func gives(_ results: [Value], _ formula: Formula) -> Bool {
    for (trial, result) in zip(drawn, results) {
      guard let value = try? formula.value(trial.values, operations: Self.operations),
        Self.isSame(value, result, scale: trial.scale)
      else { return false }
    }
    return true
  }

  /// Whether two results are the same but for rounding.
  static func isSame(_ a: Value, _ b: Value, scale: Double) -> Bool {
    a.shape == b.shape && isSame(a.entries, b.entries, scale: scale)
  }

  static func isSame(_ a: [Double], _ b: [Double], scale: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1, scale: scale) }
  }

  static func isSame(_ a: Double, _ b: Double, scale: Double) -> Bool {
    if a == b { return true }
    guard a.isFinite, b.isFinite else { return a.isNaN && b.isNaN }
    return (a - b).magnitude <= tolerance * max(a.magnitude, b.magnitude) + 1e-11 * scale
  }

  /// A draw on which a formula gives another result than the right one, with that result: one with
  /// small numbers if there is one.
  func counterexample(to formula: Formula) -> (trial: Trial, result: Value)? {
    for trial in small + drawn {
      guard let value = try? formula.value(trial.values, operations: Self.operations),
        !Self.isSame(value, trial.truth, scale: trial.scale)
      else { continue }
      return (trial, value)
    }
    return nil
  }
}
