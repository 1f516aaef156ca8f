internal import Formulas

/// The wrong rules that an author lists, each with a sentence:
/// `"a1 = a0 + eta*2*a0" = "You walked uphill: …"`.
struct AuthoredMistakes {
  private var twins: [(name: String, twin: Twin)] = []

  init(reading table: inout BlockTable, steps: [String]) {
    guard let value = table.value("mistakes") else { return }
    guard case .table(let entries) = value else {
      table.report(
        "“mistakes” must be a table: [mistakes], then \"rule\" = \"sentence\"", at: "mistakes")
      return
    }
    for (rule, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard case .text(let sentence) = entry else {
        table.report("The mistake “\(rule)” needs a sentence: \"\(rule)\" = \"You …\"", at: rule)
        continue
      }
      do throws(FormulaError) {
        let assignment = try Assignment(parsing: rule)
        guard steps.contains(assignment.name) else {
          table.report("There is no step “\(assignment.name)” for this mistake.", at: rule)
          continue
        }
        twins.append(
          (
            assignment.name,
            Twin(
              formula: assignment.formula,
              mistake: Mistake(rule: "authored", sentence: sentence))
          ))
      } catch {
        table.report(error.sentence, at: rule, column: error.column ?? 1)
      }
    }
  }

  func twins(for assignment: Assignment) -> [Twin] {
    twins.filter { $0.name == assignment.name && $0.twin.formula != assignment.formula }
      .map(\.twin)
  }
}
