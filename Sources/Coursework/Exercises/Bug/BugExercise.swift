internal import Formulas
internal import Labs

/// A loop of formulas with one wrong line: it runs, and what it gives is on the page. Find the line,
/// then write it as it should be.
public struct BugExercise: ExerciseKind {
  let columns: [RuleDeclaration.Column]
  /// Where the loop starts, as written and as it may vary.
  let given: GivenNumbers
  /// The loop with its wrong line.
  let loop: Assignments
  /// Which line is wrong.
  let fault: Int
  /// What the wrong line should be.
  let right: Formula
  /// What the loop should make smaller.
  let goal: String
  let steps: Int
  /// What the fault is, in a sentence.
  let says: String
  let authored: [Twin]
  /// The loop in the numbers as written.
  let written: BugNumbers

  /// How many draws of a seed are looked at: each runs the loop twice.
  static let attempts = 8

  init?(reading table: inout BlockTable) {
    columns = table.namedValues("data").sorted { $0.key < $1.key }.map {
      RuleDeclaration.Column($0.key, $0.value)
    }
    let start = table.namedValues("start")
    given = GivenNumbers(start, of: "start", varying: &table)
    let faults = table.diagnostics.count
    let lines = table.assignments("loop")
    if lines == nil, table.diagnostics.count == faults {
      _ = table.text("loop", example: "\"\"\"…\"\"\"")
    }
    let steps = table.number("steps", example: "20").flatMap { Int(exactly: $0) }
    let goal = table.text("goal", example: "\"J\"").flatMap { table.formulaName($0, in: "goal") }
    let fault = table.text("fault", example: "\"w'\"")
      .flatMap { table.formulaName($0, in: "fault") }
    let right = table.text("right", example: "\"w - eta*dw\"")
    let says = table.text("says", example: "\"The update subtracts …\"")
    authored = AuthoredMistakes(reading: &table, steps: fault.map { [$0] } ?? [])
      .twins(
        for: Assignment(name: fault ?? "x", formula: Formula(.number(0))))
    guard let lines, let goal, let fault, let right, let says else { return nil }
    guard let steps, (1...10_000).contains(steps) else {
      table.report("“steps” must be a whole number from 1 to 10000: steps = 20", at: "steps")
      return nil
    }
    guard let place = lines.lines.firstIndex(where: { $0.name == fault }) else {
      table.report("“fault” names \(fault), but the loop has no such line.", at: "fault")
      return nil
    }
    guard (2...ChoiceLetter.most).contains(lines.lines.count) else {
      table.report(
        "A loop has two to \(ChoiceLetter.most) lines; here are \(lines.lines.count).", at: "loop")
      return nil
    }
    do throws(FormulaError) {
      self.right = try Formula(parsing: right)
    } catch {
      table.report(
        "In “right”: \(error.message)", at: "right", textLine: 1, column: error.column ?? 1)
      return nil
    }
    (self.steps, self.goal, self.fault, self.says, loop) = (steps, goal, place, says, lines)
    let known = Self.known(columns, start, lines, before: place)
    if let name = self.right.variables.first(where: { !known.contains($0) }) {
      table.report("“right” uses \(name), which is not known at that line.", at: "right")
      return nil
    }
    do throws(LabError) {
      written = try BugNumbers(
        columns, start, lines, fault: place, right: self.right, goal: goal, steps: steps)
    } catch {
      let message = error.message.replacing("“epoch”", with: "“loop”")
      let key = error.key == "epoch" ? "loop" : error.key
      if let key, error.line != nil || error.column != nil {
        table.report(message, at: key, textLine: error.line ?? 1, column: error.column ?? 1)
      } else {
        table.report(message, at: key)
      }
      return nil
    }
  }

  /// The names that have a value at a line.
  static func known(
    _ columns: [RuleDeclaration.Column], _ start: [String: Value], _ loop: Assignments,
    before line: Int
  ) -> [String] {
    let names =
      columns.map(\.name) + start.keys.sorted() + loop.lines.prefix(line).map(\.name)
    return names.contains(RuleDeclaration.countName)
      ? names : names + [RuleDeclaration.countName]
  }

  var wrongLine: Assignment { loop.lines[fault] }

  /// The names that the mended line may use.
  var known: [String] { Self.known(columns, written.start, loop, before: fault) }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    BugVariant(exercise: self, seed: seed, numbers: numbers(seed: seed))
  }

  /// The numbers of a seed: the first draw whose page shows the fault, else those as written.
  private func numbers(seed: UInt64?) -> BugNumbers {
    guard let seed, given.canVary else { return written }
    var drawn: BugNumbers?
    _ = given.values(seed: seed, attempts: Self.attempts) { start in
      guard let numbers = try? numbers(from: start), numbers.fault == nil else { return false }
      drawn = numbers
      return true
    }
    return drawn ?? written
  }

  private func numbers(from start: [String: Value]) throws(LabError) -> BugNumbers {
    try BugNumbers(columns, start, loop, fault: fault, right: right, goal: goal, steps: steps)
  }

  public func faults() -> [String] {
    let trials = trials(seed: 0)
    guard trials.isEnough else {
      return [
        "The right line gives no finite numbers on data like these. Change “data” or “start”."
      ]
    }
    if case .same = trials.outcome(of: wrongLine.formula) {
      return ["The wrong line gives the same as “right”."]
    }
    if let fault = written.fault { return [fault] }
    guard given.canVary else { return [] }
    let draws = (0..<UInt64(Self.attempts)).map { try? numbers(from: given.draw($0)) }
    let shown = draws.count { $0.map { $0.fault == nil } ?? false }
    return shown >= Self.attempts / 2
      ? []
      : [
        "Of \(Self.attempts) draws of “vary” only \(shown) show that the line is wrong. Leave out the "
          + "numbers that hide it."
      ]
  }

  /// What the mended line is tried on: numbers like those of the page.
  func trials(seed: UInt64) -> Trials {
    let count = Value(Double(columns.first?.count ?? 0))
    return Trials(seed: seed) { isSmall, generator in
      var values: [String: Value] = [RuleDeclaration.countName: count]
      for column in columns {
        values[column.name] =
          isSmall ? column.value : column.value.varied(isData: true, using: &generator)
      }
      for (name, value) in written.start.sorted(by: { $0.key < $1.key }) {
        values[name] =
          isSmall
          ? value.withoutZeros(using: &generator)
          : value.varied(isData: false, using: &generator)
      }
      for line in loop.lines.prefix(fault) {
        guard
          let value = try? line.formula.value(values, operations: Trials.operations)
        else { return nil }
        values[line.name] = value
      }
      return values
    } truth: { values in
      try? right.value(values, operations: Trials.operations)
    }
  }
}

extension Assignments {
  /// The same calculation with another formula in one line.
  ///
  /// - Throws: when the formula does not stand there.
  func replacing(_ index: Int, by formula: Formula) throws(LabError) -> Assignments {
    let text = lines.enumerated().map { place, line in
      (place == index ? Assignment(name: line.name, formula: formula) : line).printed(.ascii)
    }.joined(separator: "\n")
    do throws(FormulaError) {
      return try Assignments(parsing: text)
    } catch {
      throw LabError(error.message, at: "right")
    }
  }
}

extension Value {
  /// Other numbers of the same kind: of few different ones a mixture, else each a little larger or
  /// smaller.
  fileprivate func varied(isData: Bool, using generator: inout SplitMix64) -> Value {
    let kinds = Array(Set(entries.prefix(1000))).sorted()
    let isLabel = isData && entries.count > 3 && kinds.count <= 3
    let numbers = entries.map { entry -> Double in
      if isLabel, let other = kinds.randomElement(using: &generator) { return other }
      let share = Double.random(in: 0.4...1.6, using: &generator)
      guard entry == 0 else { return entry * share }
      return Bool.random(using: &generator) ? share / 2 : -share / 2
    }
    return Value(shape: shape, entries: numbers)
  }

  /// The same numbers, with small ones for the zeros that hide what a line does.
  fileprivate func withoutZeros(using generator: inout SplitMix64) -> Value {
    let numbers = entries.map { entry in
      entry == 0 ? Double(Int.random(in: 1...3, using: &generator)) : entry
    }
    return Value(shape: shape, entries: numbers)
  }
}
