internal import Formulas

/// A formula to be written: any that gives the same as the right one is right, whatever it looks
/// like. It is run on drawn numbers.
public struct WriteExercise: ExerciseKind {
  let inputs: WriteInputs
  /// What is asked, by its name; nil where the target has none.
  let name: String?
  /// A right formula.
  let rule: Formula
  /// What the rule is the derivative of, if it is one.
  let gradient: CentralDifferences?
  /// The names that may be used.
  let offered: [String]
  let authored: [Twin]

  init?(reading table: inout BlockTable) {
    let faults = table.diagnostics.count
    inputs = WriteInputs(reading: &table)
    gradient = Self.gradient(&table, inputs.names)
    let target = Self.target(&table, isNeeded: gradient == nil)
    let uses = table.texts("uses").compactMap { table.formulaName($0, in: "uses") }
    for name in uses where !inputs.names.contains(name) {
      table.report("“uses” has \(name), which is neither an input nor defined.", at: "uses")
    }
    let names = inputs.names
    offered = uses.isEmpty ? names : uses.filter(names.contains)
    _ = table.value("mistakes")
    let named = target?.name ?? gradient.map { "d\($0.name)" }
    authored =
      named.map { name in
        AuthoredMistakes(reading: &table, steps: [name]).twins(
          for: Assignment(name: name, formula: target?.formula ?? Formula(.number(0))))
      } ?? []
    name = named
    guard table.diagnostics.count == faults else { return nil }
    if let target {
      rule = target.formula
    } else if let gradient, let slope = gradient.function.slope(by: gradient.name) {
      rule = slope
    } else {
      table.report(
        "The derivative of this formula cannot be written down here. Write it as well: "
          + "target = \"dw = mean(e*x)\"", at: "gradient_of")
      return nil
    }
    guard check(&table, hasTarget: target != nil) else { return nil }
  }

  private static func gradient(
    _ table: inout BlockTable, _ names: [String]
  ) -> CentralDifferences? {
    guard let text = table.optionalText("gradient_of") else {
      _ = table.value("by")
      return nil
    }
    guard let by = table.text("by", example: "\"w\""), let name = table.formulaName(by, in: "by")
    else { return nil }
    do throws(FormulaError) {
      let function = try Formula(parsing: text)
      guard names.contains(name) else {
        table.report("“by” names \(name), which is none of the inputs.", at: "by")
        return nil
      }
      return CentralDifferences(function: function, name: name)
    } catch {
      table.report(
        "In “gradient_of”: \(error.message)", at: "gradient_of", textLine: 1,
        column: error.column ?? 1)
      return nil
    }
  }

  /// The target, with or without its name in front.
  private static func target(
    _ table: inout BlockTable, isNeeded: Bool
  ) -> (name: String?, formula: Formula)? {
    guard table.value("target") != nil || isNeeded,
      let text = table.text("target", example: "\"w' = w - eta*dw\"")
    else { return nil }
    let named: FormulaError
    do throws(FormulaError) {
      let line = try Assignment(parsing: text)
      return (line.name, line.formula)
    } catch { named = error }
    do throws(FormulaError) {
      return (nil, try Formula(parsing: text))
    } catch let plain {
      let error = text.contains("=") ? named : plain
      table.report(
        "In “target”: \(error.message)", at: "target", textLine: 1, column: error.column ?? 1)
      return nil
    }
  }

  /// Whether the target can be judged by; reports why not.
  private func check(_ table: inout BlockTable, hasTarget: Bool) -> Bool {
    let key = hasTarget ? "target" : "gradient_of"
    var generator = SplitMix64(seed: 1)
    let given = inputs.draw(isSmall: true, using: &generator)
    let values: [String: Value]
    do throws(FormulaError) {
      values = (try inputs.define?.values(given: given) ?? []).reduce(into: given) {
        $0[$1.name] = $1.value
      }
    } catch {
      table.report(
        "In “define”: \(error.message)", at: "define", textLine: error.line ?? 1,
        column: error.column ?? 1)
      return false
    }
    if let error = gradient?.fault(values) {
      table.report(
        "In “gradient_of”: \(error.message)", at: "gradient_of", textLine: 1,
        column: error.column ?? 1)
      return false
    }
    do throws(FormulaError) {
      _ = try rule.value(values, operations: Trials.operations)
    } catch {
      table.report(
        "In “\(key)”: \(error.message)", at: key, textLine: 1, column: error.column ?? 1)
      return false
    }
    let trials = trials(seed: 0)
    guard trials.isEnough else {
      table.report(
        "Only \(trials.drawn.count) of \(Trials.attempts) draws give a finite result. Give ranges: "
          + "inputs = { x = \"number 0.1..2\" }", at: "inputs")
      return false
    }
    guard case .same = trials.outcome(of: rule) else {
      let message =
        hasTarget
        ? "“target” is not the derivative of “gradient_of” by \(gradient?.name ?? ""): "
          + "differences give other numbers."
        : "The derivative of this formula cannot be written down here. Write it as well: "
          + "target = \"dw = mean(e*x)\""
      table.report(message, at: key)
      return false
    }
    for twin in authored {
      guard case .same = trials.outcome(of: twin.formula) else { continue }
      table.report(
        "The mistake \(twin.formula.printed()) gives the same as the target.", at: "mistakes")
    }
    return true
  }

  /// The function itself in the place of its slope, with and without what it is divided by.
  var functions: [Twin] {
    guard let gradient else { return [] }
    var formulas = [gradient.function]
    if case .binary(.quotient, let above, .number(_)) = gradient.function.expression {
      formulas.append(Formula(above))
    }
    let mistake = Mistake(
      rule: "function-for-slope",
      sentence: "That is the function itself. Its slope by "
        + "\(VariableName.printed(gradient.name)) is asked.")
    return formulas.map { Twin(formula: $0, mistake: mistake) }
  }

  /// The numbers of a seed.
  func trials(seed: UInt64) -> Trials {
    Trials(seed: seed) { isSmall, generator in
      inputs.completed(inputs.draw(isSmall: isSmall, using: &generator))
    } truth: { values in
      guard let gradient else { return try? rule.value(values, operations: Trials.operations) }
      return gradient.value(values, completed: inputs.completed)
    }
  }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    WriteVariant(exercise: self, seed: seed)
  }

  public func faults() -> [String] { [] }
}
