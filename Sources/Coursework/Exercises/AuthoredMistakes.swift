internal import Formulas

/// The wrong rules that an author lists, each with a sentence:
/// `"a1 = a0 + eta*2*a0" = "You walked uphill: …"`. Where one number alone is asked for, its name may
/// be left out: `"w*x" = "You left out the bias."`
struct AuthoredMistakes {
  private var twins: [(name: String, twin: Twin)] = []

  init(reading table: inout BlockTable, steps: [String], only: String? = nil) {
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
        let assignment = try Self.assignment(rule, only: only)
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

  private static func assignment(_ rule: String, only: String?) throws(FormulaError) -> Assignment {
    if let only, let formula = try? Formula(parsing: rule) {
      return Assignment(name: only, formula: formula)
    }
    return try Assignment(parsing: rule)
  }

  func twins(for assignment: Assignment) -> [Twin] {
    twins.filter { $0.name == assignment.name && $0.twin.formula != assignment.formula }
      .map(\.twin)
  }
}
