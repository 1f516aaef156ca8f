/// A calculation in several lines, each of which may use what the lines before it gave.
public struct Assignments: Hashable, Sendable {
  /// The lines, in the order in which they are worked out.
  public let lines: [Assignment]
  /// The line of the text that each was typed on. The same calculation typed otherwise is equal.
  private let numbers: [Int]

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
    (self.lines, self.numbers) = (lines, numbers)
  }

  public static func == (left: Assignments, right: Assignments) -> Bool {
    left.lines == right.lines
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lines)
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

  /// What every line gives, in order, when each gives a number.
  ///
  /// A line's own result stands in for a given value of the same name. A result that is not finite
  /// is returned as it is.
  ///
  /// - Throws: the first name that has no value, or the first line whose result is no number.
  public func values(
    given: [String: Double]
  ) throws(FormulaError) -> [(name: String, value: Double)] {
    if lines.allSatisfy(\.formula.isScalar) {
      return try numbers(VariableName.canonicalKeys(given))
    }
    let results = try values(given: given.mapValues { Value($0) })
    var named: [(name: String, value: Double)] = []
    for (index, result) in results.enumerated() {
      guard let number = result.value.number else {
        throw FormulaError(
          line: line(index),
          message: "\(result.name) is \(result.value.shape.phrase), not one number.")
      }
      named.append((result.name, number))
    }
    return named
  }

  /// What every line gives, in order: numbers, vectors and matrices.
  ///
  /// - Throws: the first name that has no value, or what does not go together, with its place.
  @_disfavoredOverload
  public func values(
    given: [String: Value]
  ) throws(FormulaError) -> [(name: String, value: Value)] {
    var known = VariableName.canonicalKeys(given)
    var work = Work()
    var results: [(name: String, value: Value)] = []
    for (index, assignment) in lines.enumerated() {
      do throws(FormulaError) {
        let value = try assignment.formula.value(canonical: known, &work)
        known[assignment.name] = value
        results.append((assignment.name, value))
      } catch {
        throw line(index).map { error.onLine($0) } ?? error
      }
    }
    return results
  }

  /// The same for lines of single numbers, without making values of them.
  private func numbers(
    _ given: [String: Double]
  ) throws(FormulaError) -> [(name: String, value: Double)] {
    var known = given
    var results: [(name: String, value: Double)] = []
    for (index, assignment) in lines.enumerated() {
      do throws(FormulaError) {
        let value = try assignment.formula.value(known)
        known[assignment.name] = value
        results.append((assignment.name, value))
      } catch {
        throw line(index).map { error.onLine($0) } ?? error
      }
    }
    return results
  }

  /// The line an error names; nil where there is only one.
  private func line(_ index: Int) -> Int? {
    numbers.count > 1 ? numbers[index] : nil
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
  static func canonicalKeys<Entry>(_ values: [String: Entry]) -> [String: Entry] {
    var canonical: [String: Entry] = [:]
    for (name, value) in values { canonical[self.canonical(name) ?? name] = value }
    return canonical
  }
}
