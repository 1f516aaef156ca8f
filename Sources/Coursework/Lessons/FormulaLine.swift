public import Formulas

/// A formula on a line of its own, with a name and a number where the author has named it:
/// `w' = w - eta*dw  # update rule`.
public struct FormulaLine: Hashable, Sendable {
  public var assignment: Assignment
  /// What the formula is called; nil for most.
  public var name: String?
  /// The named formulas of a lesson are numbered from 1.
  public var number: Int?

  public init(_ assignment: Assignment, name: String? = nil, number: Int? = nil) {
    self.assignment = assignment
    self.name = name
    self.number = number
  }

  /// The formula that a line says, and its name behind a #.
  init(parsing line: Substring) throws(FormulaError) {
    let code = line.prefix { $0 != "#" }
    assignment = try Assignment(parsing: String(code))
    let label = line.dropFirst(code.count + 1).trimmed
    name = label.isEmpty ? nil : String(label.prefix(60))
  }

  /// What stands beside the formula: “update rule (2)”; nil when it has no name.
  public var label: String? {
    guard let name else { return nil }
    return number.map { "\(name) (\($0))" } ?? name
  }
}
