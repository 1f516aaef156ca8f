/// A calculation in several lines, each of which may use what the lines before it gave.
public struct Assignments: Hashable, Sendable {
  /// The lines, in the order in which they are worked out.
  public let lines: [Assignment]

  /// The calculation that a text says: a `name = formula` on each line, `#` before comments.
  ///
  /// A name stands for one number: it is given once, and used only in later lines.
  ///
  /// - Throws: what is not as expected, with its line and column and what to write instead.
  public init(parsing text: String) throws(FormulaError) {
    let characters = try Formula.characters(of: text)
    var lines: [Assignment] = []
    var numbers: [Int] = []
    var number = 0
    for line in characters.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let code = line.prefix { $0 != "#" }
      if code.allSatisfy(\.isWhitespace) { continue }
      do {
        lines.append(try Assignment(characters: code))
        numbers.append(number)
      } catch { throw error.onLine(number) }
    }
    guard !lines.isEmpty else {
      throw FormulaError(message: "there is no line here. Write name = formula.")
    }
    try Self.checkOrder(of: lines, numbers)
    self.lines = lines
  }

  /// The names that the lines use and do not work out, in the order of first appearance.
  public var givenNames: [String] {
    var seen = Set(lines.map(\.name))
    var names: [String] = []
    for line in lines {
      for name in line.formula.variables where seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// What every line gives, in order.
  ///
  /// A line's own result stands in for a given value of the same name. A result that is not finite
  /// is returned as it is.
  ///
  /// - Throws: the first name that has no value.
  public func values(
    given: [String: Double]
  ) throws(FormulaError) -> [(name: String, value: Double)] {
    var known = VariableName.canonicalKeys(given)
    var results: [(name: String, value: Double)] = []
    for line in lines {
      let value = try line.formula.value(known)
      known[line.name] = value
      results.append((line.name, value))
    }
    return results
  }

  private static func checkOrder(
    of lines: [Assignment], _ numbers: [Int]
  ) throws(FormulaError) {
    var home: [String: Int] = [:]
    for (line, number) in zip(lines, numbers) {
      let shown = VariableName.printed(line.name, .ascii)
      if let earlier = home.updateValue(number, forKey: line.name) {
        throw FormulaError(
          line: number, column: 1,
          message: "the name \(shown) is given on line \(earlier) already. Use another name here, "
            + "such as \(shown)'.")
      }
    }
    for (line, number) in zip(lines, numbers) {
      for name in line.formula.variables {
        guard let later = home[name], later >= number else { continue }
        let remedy =
          later == number
          ? "Give the new value a name of its own, such as \(name)'."
          : "Move line \(later) up."
        throw FormulaError(
          line: number,
          message: "the name \(name) is used before it is worked out on line \(later). \(remedy)")
      }
    }
  }
}

extension VariableName {
  /// The same values under ASCII names, so that η and eta find each other.
  static func canonicalKeys(_ values: [String: Double]) -> [String: Double] {
    var canonical: [String: Double] = [:]
    for (name, value) in values { canonical[self.canonical(name) ?? name] = value }
    return canonical
  }
}
