public import Formulas

/// A line that works out formulas with the numbers of a page, as a pocket calculator beside it would.
public struct Calculator: Sendable {
  /// What was typed, and what came of it.
  public struct Line: Hashable, Sendable {
    public let input: String
    /// "η·2·a₀ = 0.1·2·5 = 1", or a sentence on what is wrong.
    public let text: String
    /// The result as an answer is typed; nil where there is none.
    public let answer: String?
  }

  /// What was worked out so far, the last at the end.
  public private(set) var lines: [Line] = []
  /// Results that were given a name, and the last one as `ans`.
  private var own: [String: Value] = [:]
  private static let mostLines = 50
  private static let longestArithmetic = 60

  public init() {}

  /// Works out a formula, or a line `name = formula` whose name then stands for the result. `page` has
  /// the values of the page under ASCII names. Nil for an empty text.
  public mutating func work(out input: String, with page: [String: Value]) -> Line? {
    let input = String(input[...].trimmed)
    guard !input.isEmpty else { return nil }
    let line = line(for: input, page.merging(own) { _, own in own })
    lines = (lines + [line]).suffix(Self.mostLines)
    return line
  }

  private mutating func line(for input: String, _ values: [String: Value]) -> Line {
    do throws(FormulaError) {
      let (name, formula) = try Self.read(input)
      if let unknown = formula.variables.first(where: { values[$0] == nil }) {
        return Line(input: input, text: Self.unknown(unknown, values), answer: nil)
      }
      // A result that is nothing but the rounding of binary numbers is 0 here as in answers.
      let exact = try formula.value(canonicalNames: values)
      let value = formula.result(values) ?? exact
      own["ans"] = value
      if let name { own[name] = value }
      return Line(
        input: input, text: Self.text(name, formula, value, values),
        answer: value.isFinite ? value.typed() : nil)
    } catch {
      return Line(input: input, text: error.description, answer: nil)
    }
  }

  private static func read(_ input: String) throws(FormulaError) -> (String?, Formula) {
    guard input.contains("="), !input.contains(where: { "<>≤≥≠!".contains($0) }),
      !input.contains("==")
    else { return (nil, try Formula(parsing: input)) }
    let assignment = try Assignment(parsing: input)
    return (assignment.name, assignment.formula)
  }

  private static func text(
    _ name: String?, _ formula: Formula, _ value: Value, _ values: [String: Value]
  ) -> String {
    var parts = name.map { [Formula(.variable($0)).printed()] } ?? []
    let (printed, substituted) = (formula.printed(), formula.substituted(values))
    let result = value.shown
    for part in [printed, substituted]
    where part != parts.last && part != result && part.count <= longestArithmetic {
      parts.append(part)
    }
    return (parts + [result]).joined(separator: " = ")
  }

  private static func unknown(_ name: String, _ values: [String: Value]) -> String {
    let shown = { (name: String) in Formula(.variable(name)).printed() }
    let known = values.keys.sorted().map(shown)
    return known.isEmpty
      ? "\(shown(name)) has no value here. Use numbers."
      : "\(shown(name)) has no value here. These have one: \(known.joined(separator: ", "))."
  }
}
