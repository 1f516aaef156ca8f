internal import Formulas
internal import Labs

/// What a run is to reach: one comparison or several of numbers of its records, such as `f < 0.001`.
struct TuneGoal: Sendable {
  /// One comparison.
  struct Comparison: Sendable {
    let formula: Formula
    /// What stands left of the sign: what is to be reached.
    let left: Formula
    let right: Formula
    let sign: BinaryOperator
  }

  let comparisons: [Comparison]

  /// The name of the number of steps.
  static let stepsName = "steps"
  static let most = 4

  /// Reads `goal`, a text or a list of texts, over these names; nil and a report when it is none.
  init?(reading table: inout BlockTable, names: [String]) {
    let example = "goal = \"f < 0.001\""
    guard let texts = table.value("goal")?.texts, (1...Self.most).contains(texts.count) else {
      table.report("This exercise needs a goal that is a comparison. Write: \(example)", at: "goal")
      return nil
    }
    var comparisons: [Comparison] = []
    for text in texts {
      let formula: Formula
      do throws(FormulaError) {
        formula = try Formula(parsing: text)
      } catch {
        table.report(
          "In “goal”: \(error.message)", at: "goal", textLine: 1, column: error.column ?? 1)
        return nil
      }
      guard case .binary(let sign, let left, let right) = formula.expression, sign.isComparison,
        formula.isScalar
      else {
        table.report("“goal” must be a comparison of numbers. Write: \(example)", at: "goal")
        return nil
      }
      let known = names + [Self.stepsName]
      if let name = formula.variables.first(where: { !known.contains($0) }) {
        let near =
          NearestWord.to(name, among: known).map { "Did you mean “\($0)”?" }
          ?? "It has \(known.prefix(12).joined(separator: ", "))."
        table.report("The run has no number “\(name)”. \(near)", at: "goal")
        return nil
      }
      comparisons.append(
        Comparison(
          formula: formula, left: Formula(left), right: Formula(right), sign: sign))
    }
    self.comparisons = comparisons
  }

  /// “f < 0.001 and steps ≤ 50”.
  var text: String { comparisons.map { $0.formula.printed() }.joined(separator: " and ") }

  /// The comparisons that do not hold after a step.
  func missing(in record: StepRecord) -> [Comparison] {
    comparisons.filter { comparison in
      guard let values = Self.values(of: comparison.formula, in: record) else { return true }
      return (try? comparison.formula.value(values)) != 1
    }
  }

  /// What a formula gives after a step; nil where it has no finite number.
  static func value(of formula: Formula, in record: StepRecord) -> Double? {
    guard let values = values(of: formula, in: record),
      let value = try? formula.value(values), value.isFinite
    else { return nil }
    return value
  }

  private static func values(of formula: Formula, in record: StepRecord) -> [String: Double]? {
    var values: [String: Double] = [:]
    for name in formula.variables {
      guard let value = name == stepsName ? Double(record.step) : record[name] else { return nil }
      values[name] = value
    }
    return values
  }
}
