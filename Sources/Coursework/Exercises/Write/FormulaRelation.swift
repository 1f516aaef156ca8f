internal import Formulas

/// What a wrong formula has to do with the right one, found from their results when no known mistake
/// makes the one from the other.
struct FormulaRelation {
  /// The stable name for the log.
  let rule: String
  let sentence: String

  private init(_ rule: String, _ sentence: String) {
    (self.rule, self.sentence) = (rule, sentence)
  }

  /// The relation that holds on every draw; nil when none does. `names` are those of both formulas.
  static func between(
    _ results: [Value], and trials: [Trials.Trial], names: Set<String>
  ) -> FormulaRelation? {
    guard let result = results.first, let truth = trials.first?.truth,
      results.allSatisfy({ $0.shape == result.shape })
    else { return nil }
    let pairs = zip(results, trials).map { result, trial in
      let used = trial.values.filter { names.contains($0.key) }
      return (result, Trials.Trial(values: used, truth: trial.truth, scale: trial.scale))
    }
    if result.shape != truth.shape { return ofOtherShape(pairs) }
    if case .matrix = result.shape, holds(pairs, { $0.turned }) {
      return transposed
    }
    return proportional(pairs) ?? shifted(pairs)
  }

  private typealias Pair = (result: Value, trial: Trials.Trial)

  private static let transposed = FormulaRelation(
    "transposed", "Your result is transposed: its rows should be its columns.")

  private static func holds(_ pairs: [Pair], _ change: (Value) -> Value?) -> Bool {
    pairs.allSatisfy { result, trial in
      change(result).map { Trials.isSame($0, trial.truth, scale: trial.scale) } ?? false
    }
  }

  // MARK: Other shapes

  private static func ofOtherShape(_ pairs: [Pair]) -> FormulaRelation? {
    guard let (result, trial) = pairs.first else { return nil }
    let truth = trial.truth
    if result.shape.count == truth.shape.count {
      if holds(pairs, { $0.turned }) { return transposed }
      return nil
    }
    for (word, axis) in [
      ("mean", nil), ("sum", nil), ("mean", 0), ("sum", 0), ("mean", 1), ("sum", 1),
    ]
      as [(String, Int?)]
    {
      let along = axis.map { ", axis=\($0)" } ?? ""
      guard let taken = try? Formula(parsing: "\(word)(r\(along))") else { continue }
      if holds(pairs, { try? taken.value(["r": $0], operations: Trials.operations) }) {
        return FormulaRelation(
          "\(word)-missing",
          "Your formula gives \(result.shape.phrase); the \(word) of it"
            + (axis.map { " along axis \($0)" } ?? "")
            + " is what is asked. The \(word) is missing.")
      }
      let isReverse = pairs.allSatisfy { result, trial in
        guard let value = try? taken.value(["r": trial.truth], operations: Trials.operations) else {
          return false
        }
        return Trials.isSame(result, value, scale: trial.scale)
      }
      if isReverse {
        return FormulaRelation(
          "\(word)-too-much",
          "Your formula gives the \(word)" + (axis.map { " along axis \($0)" } ?? "")
            + " of what is asked, which is \(truth.shape.phrase). Leave the \(word) out.")
      }
    }
    return nil
  }

  // MARK: Factors

  private static func proportional(_ pairs: [Pair]) -> FormulaRelation? {
    guard let factors = ratios(pairs) else { return nil }
    if let factor = constant(factors, scale: 0) { return ofFactor(factor, pairs) }
    for name in scalars(pairs) {
      let values = pairs.map { $0.trial.values[name]?.number ?? .nan }
      let shown = VariableName.printed(name)
      if zip(factors, values).allSatisfy({ Trials.isSame($0, $1, scale: 0) }) {
        return FormulaRelation(
          "factor-too-much", "Your formula has the factor \(shown) once more than it should.")
      }
      if zip(factors, values).allSatisfy({ Trials.isSame($0 * $1, 1, scale: 0) }) {
        return FormulaRelation(
          "factor-missing",
          "Your formula lacks the factor \(shown), or divides by it once too often.")
      }
    }
    return nil
  }

  /// The one factor between result and truth on each draw; nil where entries differ in it.
  private static func ratios(_ pairs: [Pair]) -> [Double]? {
    var ratios: [Double] = []
    for (result, trial) in pairs {
      guard
        let place = trial.truth.entries.indices.max(by: {
          trial.truth.entries[$0].magnitude < trial.truth.entries[$1].magnitude
        }), trial.truth.entries[place] != 0
      else { return nil }
      let ratio = result.entries[place] / trial.truth.entries[place]
      guard ratio.isFinite, ratio != 0,
        Trials.isSame(
          result.entries, trial.truth.entries.map { $0 * ratio }, scale: trial.scale)
      else { return nil }
      ratios.append(ratio)
    }
    return ratios
  }

  private static func constant(_ numbers: [Double], scale: Double) -> Double? {
    guard let first = numbers.first,
      numbers.allSatisfy({ Trials.isSame($0, first, scale: scale) })
    else { return nil }
    return first
  }

  private static func ofFactor(_ factor: Double, _ pairs: [Pair]) -> FormulaRelation {
    if Trials.isSame(factor, -1, scale: 0) {
      return FormulaRelation(
        "sign", "Your formula gives the right size with the wrong sign, whatever the numbers.")
    }
    let sentence = "Whatever the numbers, your formula gives \(times(factor)) what it should."
    // A vector with as many entries as the factor says: a mean was taken for a sum or the other way.
    for (name, value) in (pairs.first?.trial.values ?? [:]).sorted(by: { $0.key < $1.key }) {
      for (count, word) in sizes(value.shape) where count > 2 {
        let has = "\(VariableName.printed(name)) has \(count) \(word): "
        if Trials.isSame(factor.magnitude, Double(count), scale: 0) {
          return FormulaRelation(
            "mean-missing", "\(sentence) \(has)a division by it, or a mean, is missing.")
        }
        if Trials.isSame(factor.magnitude * Double(count), 1, scale: 0) {
          return FormulaRelation(
            "mean-too-much", "\(sentence) \(has)you divided by it once too often.")
        }
      }
    }
    return FormulaRelation("constant-factor", sentence)
  }

  /// What there can be a mean of.
  private static func sizes(_ shape: Shape) -> [(count: Int, word: String)] {
    switch shape {
    case .scalar: []
    case .vector(let count): [(count, "entries")]
    case .matrix(let rows, let columns):
      [(rows * columns, "entries"), (rows, "rows"), (columns, "columns")]
    }
  }

  /// “twice”, “1/3 of”, “−2 times”.
  private static func times(_ factor: Double) -> String {
    if Trials.isSame(factor, 2, scale: 0) { return "twice" }
    if Trials.isSame(factor, 0.5, scale: 0) { return "half of" }
    let inverse = (1 / factor).rounded()
    if factor.magnitude < 1, inverse.magnitude <= 1000, Trials.isSame(factor * inverse, 1, scale: 0)
    {
      return "\(factor < 0 ? "−" : "")1/\(Int(inverse.magnitude)) of"
    }
    return "\(NumberText.written(factor)) times"
  }

  // MARK: Terms

  private static func shifted(_ pairs: [Pair]) -> FormulaRelation? {
    let shifts = pairs.map { result, trial in
      zip(result.entries, trial.truth.entries).map { $0 - $1 }
    }
    guard shifts.allSatisfy({ $0.allSatisfy(\.isFinite) }), let shape = pairs.first?.result.shape
    else { return nil }
    let scale = (pairs.map(\.trial.scale).max() ?? 1) * 100
    if let shift = constant(shifts.flatMap { $0 }, scale: scale) {
      return FormulaRelation(
        "constant-term",
        "Whatever the numbers, your formula gives \(NumberText.written(shift.magnitude)) "
          + "\(shift > 0 ? "more" : "less") than it should.")
    }
    for name in (pairs.first?.trial.values ?? [:]).keys.sorted() {
      let values = pairs.map { _, trial -> [Double] in
        guard let value = trial.values[name], value.shape == shape || value.shape == .scalar else {
          return []
        }
        return value.shape == shape
          ? value.entries : Array(repeating: value.entries[0], count: shape.count)
      }
      let shown = VariableName.printed(name)
      func isShift(_ sign: Double) -> Bool {
        zip(shifts, values).allSatisfy { Trials.isSame($0, $1.map { sign * $0 }, scale: scale) }
      }
      if isShift(1) {
        return FormulaRelation(
          "term-too-much",
          "Your formula gives too much by \(shown): this term should not be there, "
            + "or it is subtracted.")
      }
      if isShift(-1) {
        return FormulaRelation(
          "term-missing",
          "Your formula gives too little by \(shown): this term is missing, or it is "
            + "subtracted once too often.")
      }
    }
    return nil
  }

  /// The names of single numbers.
  private static func scalars(_ pairs: [Pair]) -> [String] {
    (pairs.first?.trial.values ?? [:]).filter { $0.value.shape == .scalar }.keys.sorted()
  }
}

extension Value {
  /// Rows for columns; a vector stands as a row, so that it becomes a column.
  fileprivate var turned: Value {
    (try? Formula(parsing: "r.T").value(["r": self])) ?? self
  }
}
