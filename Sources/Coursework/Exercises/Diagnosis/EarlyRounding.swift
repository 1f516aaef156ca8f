internal import Formulas

/// A result on the way that was rounded before it was used.
enum EarlyRounding {
  /// The farthest that rounding is thought to lead, as a part of the right result.
  static let farthest = 0.3
  /// The most parts of a formula that are tried.
  static let mostParts = 40

  static func find(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    var found: [Finding] = []
    for values in diagnosis.environments {
      guard let right = diagnosis.rule.formula.result(values), right.shape == answer.shape else {
        continue
      }
      for part in parts(of: diagnosis.rule.formula, values, steps: diagnosis) {
        for rounding in Rounding.all {
          let rounded = rounding.of(part.value)
          guard rounded != part.value,
            let formula = diagnosis.rule.formula.replacing(part.formula, with: rounded),
            let value = formula.result(values), isNear(value, right),
            answer.accepts(value, diagnosis.rule.precision),
            !found.contains(where: { $0.sentence.hasPrefix(part.shown) })
          else { continue }
          found.append(
            Finding(
              name: "rounded-early",
              sentence: "You rounded \(part.formula.printed()) = \(part.value.shown) to "
                + "\(rounded.shown) before you went on. Keep more digits on the way.",
              arithmetic: formula.substituted(values)))
          break
        }
        if found.count == 2 { return found }
      }
    }
    return found
  }

  private struct Part {
    let formula: Formula
    let value: Value
    var shown: String { "You rounded \(formula.printed()) " }
  }

  /// What is worked out on the way, and the results of earlier steps.
  private static func parts(
    of formula: Formula, _ values: [String: Value], steps diagnosis: StepDiagnosis
  ) -> [Part] {
    guard let worked = try? formula.evaluatedParts(values) else { return [] }
    var parts = worked.filter { !$0.path.isEmpty && isConstant($0.formula) == false }.map {
      Part(formula: $0.formula, value: $0.value)
    }
    leaves(of: formula.expression, values, &parts)
    var seen: Set<Formula> = []
    parts.removeAll { $0.value.entries.count > 100 || !seen.insert($0.formula).inserted }
    return Array(parts.prefix(mostParts))
  }

  private static func isConstant(_ formula: Formula) -> Bool { formula.variables.isEmpty }

  private static func leaves(
    of part: Expression, _ values: [String: Value], _ parts: inout [Part]
  ) {
    if case .variable(let name) = part, let value = values[name] {
      parts.append(Part(formula: Formula(part), value: value))
    }
    guard parts.count < 2 * mostParts else { return }
    for child in part.children { leaves(of: child, values, &parts) }
  }

  private static func isNear(_ value: Value, _ right: Value) -> Bool {
    value.shape == right.shape
      && zip(value.entries, right.entries).allSatisfy {
        abs($0 - $1) <= farthest * max($1.magnitude, 1e-12)
      }
  }

  /// To so many digits, or so many places behind the point.
  private enum Rounding {
    case digits(Int)
    case places(Int)

    static let all: [Rounding] = [.digits(3), .digits(2), .places(2), .places(1), .places(0)]

    func of(_ value: Value) -> Value {
      Value(shape: value.shape, entries: value.entries.map(rounded))
    }

    private func rounded(_ number: Double) -> Double {
      guard number != 0, number.isFinite else { return number }
      let unit =
        switch self {
        case .digits(let count): Precision.significant(count).unit(of: number)
        case .places(let count): Precision.decimals(count).unit(of: number)
        }
      guard unit > 0 else { return number }
      return unit >= 1
        ? (number / unit).rounded() * unit
        : (number * (1 / unit).rounded()).rounded() / (1 / unit).rounded()
    }
  }
}
