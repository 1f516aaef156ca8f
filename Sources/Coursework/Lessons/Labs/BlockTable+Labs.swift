internal import Formulas
internal import Labs

/// What blocks of experiments ask for beside plain texts and numbers.
extension BlockTable {
  /// A number that may be left out.
  mutating func optionalNumber(_ key: String) -> Double? {
    value(key) == nil ? nil : number(key, example: "1")
  }

  /// A whole number that may be left out, in a range.
  mutating func optionalWhole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = optionalNumber(key) else { return nil }
    guard let whole = Int(exactly: number), range.contains(whole) else {
      report(
        "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound): "
          + "\(key) = \(range.lowerBound)", at: key)
      return nil
    }
    return whole
  }

  /// True or false; false when it is left out.
  mutating func truth(_ key: String) -> Bool {
    switch value(key) {
    case nil: return false
    case .truth(let truth)?: return truth
    case let other?:
      report("“\(key)” is \(other.kind), but must be true or false: \(key) = true", at: key)
      return false
    }
  }

  /// The entries of a table by name, empty when it is left out.
  mutating func entries(_ key: String, example: String) -> [String: BlockValue] {
    switch value(key) {
    case nil: return [:]
    case .table(let table)?: return table
    case let other?:
      report("“\(key)” is \(other.kind), but must be a table: \(key) = \(example)", at: key)
      return [:]
    }
  }

  /// Rows of numbers; nil and a report when they are missing or something else.
  mutating func matrix(_ key: String, example: String) -> [[Double]]? {
    guard case .list(let rows)? = value(key) else {
      report("“\(key)” must be rows of numbers: \(key) = \(example)", at: key)
      return nil
    }
    var matrix: [[Double]] = []
    for row in rows {
      guard let numbers = row.numbers else {
        report("“\(key)” must be rows of numbers: \(key) = \(example)", at: key)
        return nil
      }
      matrix.append(numbers)
    }
    return matrix
  }

  /// A calculation of several lines; nil when it is left out or has a fault, which is reported.
  mutating func assignments(_ key: String) -> Assignments? {
    guard let text = optionalText(key) else { return nil }
    do throws(FormulaError) {
      return try Assignments(parsing: text)
    } catch {
      report(
        "In “\(key)”: \(error.message)", at: key, textLine: error.line ?? 1,
        column: error.column ?? 1)
      return nil
    }
  }

  /// Numbers by name, under the names that formulas use; what can be no name is reported.
  mutating func namedNumbers(_ key: String) -> [String: Double] {
    var result: [String: Double] = [:]
    for (name, value) in numbers(key).sorted(by: { $0.key < $1.key }) {
      if let canonical = formulaName(name, in: key) { result[canonical] = value }
    }
    return result
  }

  /// Numbers, vectors and matrices by name, under the names that formulas use.
  mutating func namedValues(_ key: String) -> [String: Value] {
    var result: [String: Value] = [:]
    let entries = entries(key, example: "{ w = 0, x = [1, 2], A = [[1, 2], [3, 4]] }")
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let value = entry.formulaValue else {
        report(
          "“\(name)” in “\(key)” must be a number, a list of numbers, or equally long rows of them: "
            + "\(name) = [1, 2]", at: key)
        continue
      }
      if let canonical = formulaName(name, in: key) { result[canonical] = value }
    }
    return result
  }

  /// The name that formulas use; nil and a report when it can be none.
  mutating func formulaName(_ name: String, in key: String) -> String? {
    if let canonical = VariableName.canonical(name),
      (try? Assignment(parsing: "\(canonical) = 0")) != nil
    {
      return canonical
    }
    report(
      "“\(name)” in “\(key)” cannot be a name in a formula. Write letters and digits: x1", at: key)
    return nil
  }

  /// A formula of a text that stands somewhere inside a key.
  mutating func formula(_ text: String, in key: String) -> Formula? {
    do throws(FormulaError) {
      return try Formula(parsing: text)
    } catch {
      report("In “\(text.prefix(40))”: \(error.message)", at: key)
      return nil
    }
  }

  /// Reports what an experiment says of its declaration.
  mutating func report(_ error: LabError) {
    if let key = error.key, error.line != nil || error.column != nil {
      report(error.message, at: key, textLine: error.line ?? 1, column: error.column ?? 1)
    } else {
      report(error.message, at: error.key)
    }
  }
}

extension BlockValue {
  /// The numbers of a list of numbers; nil for anything else.
  var numbers: [Double]? {
    guard case .list(let items) = self else { return nil }
    var numbers: [Double] = []
    for item in items {
      guard case .number(let number) = item else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The number, vector or matrix that this is; nil for anything else.
  var formulaValue: Value? {
    if case .number(let number) = self { return Value(number) }
    guard case .list(let items) = self, !items.isEmpty, items.count <= Value.countLimit else {
      return nil
    }
    if let numbers { return Value(numbers) }
    let rows = items.compactMap(\.numbers)
    let width = rows.first?.count ?? 0
    guard rows.count == items.count, width > 0, rows.allSatisfy({ $0.count == width }),
      rows.count * width <= Value.countLimit
    else { return nil }
    return Value(rows: rows)
  }

  /// The texts of a list of texts, or of one text; nil for anything else.
  var texts: [String]? {
    if case .text(let text) = self { return [text] }
    guard case .list(let items) = self else { return nil }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// The text that sets a control to this; nil where nothing can be set to it.
  var controlText: String? {
    switch self {
    case .text(let text): text
    case .number(let number): NumberText.written(number, digits: 17, notation: .ascii)
    case .truth(let truth): truth ? "on" : "off"
    case .list, .table: nil
    }
  }
}
