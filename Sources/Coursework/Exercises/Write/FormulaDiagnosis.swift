internal import Formulas

/// Judges a typed formula by working it out beside the right one, and finds out what is wrong with
/// it: a known mistake or two make the right formula into it, or it differs by a factor, a sign, a
/// transposition, a mean.
struct FormulaDiagnosis {
  /// What is asked, as it stands in sentences: “w′”; nil where it has no name.
  let subject: String?
  /// A right formula.
  let rule: Formula
  /// The right formula in other names, with what was worked out beforehand put in; nil where that is
  /// the same.
  let expanded: Formula?
  /// The author's wrong formulas.
  let authored: [Twin]
  /// For a name, that of its earlier value.
  let earlierValues: [String: String]
  let trials: Trials

  /// How many formulas with two mistakes are looked at.
  private static let mostDoubles = 60

  func verdict(on formula: Formula) -> Verdict {
    switch trials.outcome(of: formula) {
    case .same:
      return Verdict(.right, formula == rule ? [] : ["The same as \(rule.printed())."])
    case .fails(let error): return failing(error, formula)
    case .different(let results):
      if let note = sameButForShape(results) { return Verdict(.right, [note]) }
      return wrong(formula, results)
    }
  }

  // MARK: Shapes

  private func failing(_ error: FormulaError, _ formula: Formula) -> Verdict {
    let values = trials.drawn.first?.values ?? [:]
    let shapes = formula.variables.compactMap { name in
      values[name].map { "\(VariableName.printed(name)) is \($0.shape.phrase)" }
    }
    let sentence = shapes.isEmpty ? [] : ["Here \(shapes.joined(separator: ", "))."]
    return Verdict(.wrong, [error.description] + sentence, mistake: "shapes")
  }

  /// A vector, a row and a column of the same numbers are as good as each other.
  private func sameButForShape(_ results: [Value]) -> String? {
    guard let result = results.first?.shape, let truth = trials.drawn.first?.truth.shape,
      result.isLine, truth.isLine,
      zip(results, trials.drawn).allSatisfy({
        Trials.isSame($0.entries, $1.truth.entries, scale: $1.scale)
      })
    else { return nil }
    return "The numbers are right; yours stand as \(result.phrase), the rule gives \(truth.phrase)."
  }

  private func otherShape(_ results: [Value]) -> String? {
    guard let result = results.first?.shape, let truth = trials.drawn.first?.truth.shape,
      result != truth
    else { return nil }
    return "Your formula gives \(result.phrase); \(subject ?? "what is asked") is \(truth.phrase)."
  }

  // MARK: Mistakes

  private func wrong(_ formula: Formula, _ results: [Value]) -> Verdict {
    var sentences: [String] = []
    var mistake: String?
    if let twin = single(rule, results, authored: authored) {
      sentences = [twin.mistake.sentence]
      mistake = twin.mistake.rule
    } else if let relation = FormulaRelation.between(
      results, and: trials.drawn, names: Set(formula.variables + rule.variables))
    {
      sentences = [relation.sentence]
      mistake = relation.rule
    } else if let expanded, let twin = single(expanded, results, authored: []) {
      sentences = [twin.mistake.sentence]
      mistake = twin.mistake.rule
    } else if let double = double(rule, results) {
      sentences = double.sentences
      mistake = double.rule
    } else if let sentence = otherShape(results) {
      sentences = [sentence]
      mistake = "shapes"
    } else {
      sentences = ["No mistake that Gradus knows makes the right formula into yours."]
    }
    if let example = example(of: formula) { sentences.append(example) }
    return Verdict(.wrong, sentences, mistake: mistake)
  }

  private func single(_ rule: Formula, _ results: [Value], authored: [Twin]) -> Twin? {
    DerivedTwins.single(
      of: rule, authored: authored, earlierValues: earlierValues,
      values: trials.drawn.first?.values ?? [:]
    ).first { trials.gives(results, $0.formula) }
  }

  private func double(
    _ rule: Formula, _ results: [Value]
  ) -> (sentences: [String], rule: String)? {
    let first = trials.drawn.first
    for twin in DerivedTwins.double(
      of: rule, earlierValues: earlierValues, values: first?.values ?? [:]
    ).prefix(Self.mostDoubles) where trials.gives(results, twin.formula) {
      return (
        ["Two things went wrong."] + twin.mistakes.map(\.sentence),
        twin.mistakes.map(\.rule).joined(separator: "+")
      )
    }
    return nil
  }

  // MARK: An example

  /// One case in which the formula is wrong, with its numbers.
  func example(of formula: Formula) -> String? {
    guard let (trial, result) = trials.counterexample(to: formula) else { return nil }
    let used = Set(formula.variables + rule.variables)
    let given = used.sorted().compactMap { name in
      trial.values[name].map { "\(VariableName.printed(name)) = \(Self.written($0))" }
    }
    let (mine, right) = Self.told(result, trial.truth)
    let start = given.isEmpty ? "Yours gives" : "For \(given.joined(separator: ", ")) yours gives"
    return "\(start) \(mine), but \(subject ?? "it") should be \(right)."
  }

  /// Both results, written so that they differ; of long ones an entry in which they do.
  private static func told(_ mine: Value, _ right: Value) -> (mine: String, right: String) {
    if mine.shape == right.shape, mine.entries.count > longest {
      let place =
        mine.entries.indices.first {
          !Trials.isSame(mine.entries[$0], right.entries[$0], scale: 0)
        } ?? 0
      let columns = mine.row(0).count
      let name =
        if case .matrix = mine.shape { "[\(place / columns), \(place % columns)]" } else {
          "[\(place)]"
        }
      let (a, b) = told(Value(mine.entries[place]), Value(right.entries[place]))
      return ("\(a) at the entry \(name)", "\(b) there")
    }
    for digits in [4, 6, 9, 12] {
      let (a, b) = (written(mine, digits: digits), written(right, digits: digits))
      if a != b { return (a, b) }
    }
    return (written(mine, digits: 17), written(right, digits: 17))
  }

  /// The most entries of a value that is written out.
  private static let longest = 12

  private static func written(_ value: Value, digits: Int = 4) -> String {
    value.entries.count <= longest
      ? value.written(digits: digits) : "(\(value.shape.phrase))"
  }
}

extension Shape {
  /// Whether the numbers stand in one line: a number, a vector, one row or one column.
  fileprivate var isLine: Bool {
    if case .matrix(let rows, let columns) = self { return rows == 1 || columns == 1 }
    return true
  }
}
