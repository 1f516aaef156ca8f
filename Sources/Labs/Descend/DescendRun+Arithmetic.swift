public import Formulas

/// A line of arithmetic with its numbers in it: `x₁ = 5 − 0.1·10 = 4`.
public struct ArithmeticLine: Hashable, Sendable {
  /// What is computed: `x₁`, `∂f/∂x₁`, `f`.
  public let name: String
  /// The rule in symbols.
  public let rule: String
  /// The rule with its numbers.
  public let numbers: String
  public let result: String

  /// The line without the rule: what fits a narrow pane.
  public var short: String { "\(name) = \(numbers) = \(result)" }
  /// The whole line.
  public var long: String { "\(name) = \(rule) = \(numbers) = \(result)" }
}

extension DescendRun {
  /// The arithmetic of the step that led to the present place: the gradient, the update of each
  /// unknown, the new value. At the start, f alone.
  public func arithmetic(_ notation: Notation = .unicode) -> [ArithmeticLine] {
    guard step > 0, let rate = place.rate else {
      return [valueLine(at: place, notation)]
    }
    let before = path[step - 1]
    let names = declaration.unknowns
    let rule = Self.updateRule
    let gradients = names.indices.map { index in
      let name = Formula(.variable(names[index])).printed(notation)
      return ArithmeticLine(
        name: notation == .unicode ? "∂f/∂\(name)" : "df/d\(name)",
        rule: partials[index].printed(notation),
        numbers: partials[index].substituted(values(at: before), notation: notation),
        result: NumberText.written(Double(before.gradient[index]), notation: notation))
    }
    let updates = names.indices.map { index in
      let values = [
        "x": Double(before.point[index]), "eta": rate, "d": Double(before.gradient[index]),
      ]
      let name = Formula(.variable(names[index])).printed(notation)
      return ArithmeticLine(
        name: name,
        rule: "\(name) \(notation == .unicode ? "− η·" : "- eta*")\(gradients[index].name)",
        numbers: rule.substituted(values, notation: notation),
        result: NumberText.written(Double(place.point[index]), notation: notation))
    }
    return gradients + updates + [valueLine(at: place, notation)]
  }

  /// The update of one unknown.
  static let updateRule = Formula(
    .binary(
      .difference, .variable("x"), .binary(.product, .variable("eta"), .variable("d"))))

  private func valueLine(at place: Place, _ notation: Notation) -> ArithmeticLine {
    ArithmeticLine(
      name: "f", rule: declaration.function.printed(notation),
      numbers: declaration.function.substituted(values(at: place), notation: notation),
      result: NumberText.written(Double(place.value), notation: notation))
  }

  private func values(at place: Place) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: zip(declaration.unknowns, place.point.map { Double($0) }))
  }
}
