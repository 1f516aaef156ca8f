internal import Formulas

/// A line of a chain of steps: `a1 = a0 - eta*2*a0   # each coordinate after step 1`.
struct StepLine {
  let assignment: Assignment
  /// The words after `#`, without the wish in brackets at their end.
  let label: String?
  /// How exactly the result is wanted, if the label says so: `# the loss [4 digits]`.
  var precision: Precision?
}

/// Reads chains of steps; every name must be given or computed before it is used.
enum StepLines {
  /// Longer chains are cut: nobody works them out by hand, and their wrong rules take long to find.
  static let most = 40

  static func read(_ text: String, key: String, known: [String], table: inout BlockTable)
    -> [StepLine]
  {
    var names = known
    var lines: [StepLine] = []
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let parts = row.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let formula = parts.first, !formula.trimmed.isEmpty else { continue }
      guard lines.count < most else {
        table.report(
          "“\(key)” has more than \(most) lines.", at: key, textLine: index + 1, column: 1)
        break
      }
      let assignment: Assignment
      do throws(FormulaError) {
        assignment = try Assignment(parsing: String(formula))
      } catch {
        table.report(error.sentence, at: key, textLine: index + 1, column: error.column ?? 1)
        continue
      }
      for name in assignment.formula.variables where !names.contains(name) {
        let hint = NearestWord.to(name, among: names).map { " Did you mean “\($0)”?" } ?? ""
        table.report(
          "“\(name)” is neither given nor computed before this line.\(hint)", at: key,
          textLine: index + 1, column: 1)
      }
      if names.contains(assignment.name) {
        table.report(
          "“\(assignment.name)” has a value already. Give this step a name of its own.", at: key,
          textLine: index + 1, column: 1)
        continue
      }
      names.append(assignment.name)
      let (label, precision, isOdd) = Precision.split(
        label: parts.count > 1 ? String(parts[1]) : "")
      if isOdd {
        table.report(
          "The brackets at the end of the words say how exactly the result is wanted: [4 digits], "
            + "[2 decimals] or [exact].", at: key, textLine: index + 1,
          column: (parts.first?.count ?? 0) + 1)
      }
      lines.append(StepLine(assignment: assignment, label: label, precision: precision))
    }
    if lines.isEmpty { table.report("“\(key)” has no line that can be computed.", at: key) }
    return lines
  }
}

/// Which name is the earlier value of the same quantity: a1 for a2, w for w'.
enum EarlierNames {
  static func of(_ names: [String]) -> [String: String] {
    var earlier: [String: String] = [:]
    for name in names {
      let digits = String(name.reversed().prefix { $0.isNumber }.reversed())
      if let number = Int(digits), number > 0 {
        let before = name.dropLast(digits.count) + String(number - 1)
        if names.contains(String(before)) { earlier[name] = String(before) }
      } else if name.hasSuffix("'"), names.contains(String(name.dropLast())) {
        earlier[name] = String(name.dropLast())
      }
    }
    return earlier
  }
}
