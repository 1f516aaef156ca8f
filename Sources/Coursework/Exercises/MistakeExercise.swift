internal import Formulas

/// A page of work with wrong lines in it: find each, then say what it should be. The lines after a
/// fault are worked rightly from its wrong number, as they are on a real page.
public struct MistakeExercise: ExerciseKind {
  /// A wrong line.
  struct Fault: Sendable {
    let line: Int
    /// What the line should be, with the wrong rules for it.
    let rule: StepRule
    /// What the fault is, in a sentence.
    let says: String
  }

  let given: GivenNumbers
  /// The page as it is shown, faulty lines included.
  let page: [StepLine]
  /// In the order of their lines.
  let faultyLines: [Fault]

  init?(reading table: inout BlockTable) {
    given = GivenNumbers(reading: &table)
    let text = table.text("page", example: "\"\"\"…\"\"\"") ?? ""
    page = StepLines.read(text, key: "page", known: given.names, table: &table)
    let entries = Self.entries(&table)
    guard !entries.isEmpty else { return nil }
    let names = given.names + page.map(\.assignment.name)
    let samples = StepSamples.of(
      page.map(\.assignment), given: given.values(seed: nil) { _ in true })
    var faults: [Fault] = []
    for entry in entries {
      guard let line = page.firstIndex(where: { $0.assignment.name == entry.name }) else {
        table.report(
          "“\(entry.nameKey)” names “\(entry.name)”, but the page has no such line.",
          at: entry.key)
        return nil
      }
      do throws(FormulaError) {
        let right = try Formula(parsing: entry.right)
        let rule = StepRule(
          assignment: Assignment(name: page[line].assignment.name, formula: right),
          precision: page[line].precision, earlierValues: EarlierNames.of(names),
          samples: samples)
        faults.append(Fault(line: line, rule: rule, says: entry.says))
      } catch {
        table.report(
          "In “right”: \(error.message)", at: entry.rightKey, textLine: 1,
          column: error.column ?? 1)
        return nil
      }
    }
    faultyLines = faults.sorted { $0.line < $1.line }
    guard (2...ChoiceLetter.most).contains(page.count) else {
      table.report(
        "A page has two to \(ChoiceLetter.most) lines; here are \(page.count).", at: "page")
      return nil
    }
    guard Set(faults.map(\.line)).count == faults.count else {
      table.report("“faults” names a line twice.", at: "faults")
      return nil
    }
  }

  private struct Entry {
    let name: String
    let right: String
    let says: String
    /// Where it stands in the block.
    let key: String
    let nameKey: String
    let rightKey: String
  }

  private static func entries(_ table: inout BlockTable) -> [Entry] {
    guard let value = table.value("faults") else {
      let name = table.text("fault", example: "\"a1\"")
      let rule = table.text("right", example: "\"a0 - eta*g0\"")
      let says = table.text("says", example: "\"The update subtracts …\"")
      guard let name, let rule, let says else { return [] }
      return [
        Entry(
          name: VariableName.canonical(name) ?? name, right: rule, says: says,
          key: "fault", nameKey: "fault", rightKey: "right")
      ]
    }
    let example = "{ line = \"a1\", right = \"a0 - eta*g0\", says = \"…\" }"
    return MistakeReader.tables(value, "faults", example: example, &table).compactMap { values in
      table.reportUnknownKeys(
        values.keys, known: ["line", "right", "says"], in: "A fault", at: "faults")
      guard case .text(let name)? = values["line"], case .text(let rule)? = values["right"],
        case .text(let says)? = values["says"]
      else {
        table.report("A fault of a page needs line, right and says: \(example)", at: "faults")
        return nil
      }
      return Entry(
        name: VariableName.canonical(name) ?? name, right: rule, says: says,
        key: "faults", nameKey: "line", rightKey: "faults")
    }
  }

  /// The numbers of a seed. Numbers for which a wrong line gives nearly the right result are passed
  /// over.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    let values = given.values(seed: seed) { values in
      MistakeVariant(exercise: self, seed: seed, values: values).showsTheFault
    }
    return MistakeVariant(exercise: self, seed: seed, values: values)
  }

  public func faults() -> [String] {
    let variant = MistakeVariant(
      exercise: self, seed: nil, values: given.values(seed: nil) { _ in true })
    for fault in faultyLines {
      let known = given.names + page.prefix(fault.line).map(\.assignment.name)
      if let name = fault.rule.formula.variables.first(where: { !known.contains($0) }) {
        return ["“right” uses \(name), which is not known at that line."]
      }
    }
    guard variant.shown.allSatisfy(\.isFinite),
      faultyLines.indices.allSatisfy({ variant.rightValue($0).isFinite })
    else {
      return ["A line of the page gives no finite number. Change “given”."]
    }
    if let odd = faultyLines.indices.first(where: {
      variant.rightValue($0).shape != variant.shown[faultyLines[$0].line].shape
    }) {
      let (right, shown) = (variant.rightValue(odd), variant.shown[faultyLines[odd].line])
      return [
        "“right” gives \(right.shape.phrase), but the line of the page gives "
          + "\(shown.shape.phrase)."
      ]
    }
    return variant.showsTheFault
      ? [] : ["The wrong line gives nearly the right number. Change “given”."]
  }
}
