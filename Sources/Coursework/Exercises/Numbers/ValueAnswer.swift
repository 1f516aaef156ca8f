internal import Formulas

/// Numbers that a student typed for a result of a known shape: `3`, `1 2 3`, `1 2; 3 4`.
struct ValueAnswer: Sendable {
  let shape: Shape
  /// Row by row.
  let entries: [NumberAnswer]

  /// The longest text that is read.
  static let characterLimit = 20_000

  /// Reads as many numbers as the shape has. Entries stand apart by spaces, commas before a space,
  /// semicolons or line ends; rows of a matrix by semicolons or line ends. A unit may follow.
  ///
  /// - Throws: what an answer looks like, or which entry is no number.
  init(_ text: String, shape: Shape, unit: String? = nil) throws(FormulaError) {
    self.shape = shape
    guard text.utf8.count <= Self.characterLimit else {
      throw FormulaError(message: "this is too long for an answer. \(Self.wish(shape))")
    }
    let text = Self.without(unit, text)
    if shape == .scalar {
      entries = [try NumberAnswer(text)]
      return
    }
    let rows = NumberRows.split(text)
    var words = rows.flatMap { $0 }
    if words.count < shape.count {
      // "1,2,3": commas alone between whole numbers, where they cannot be decimal.
      let parts = words.flatMap { $0.split(separator: ",").map(String.init) }
      if parts.count == shape.count { words = parts }
    }
    guard words.count == shape.count else {
      throw FormulaError(
        message: "\(Self.wish(shape)) Here \(words.count == 1 ? "is" : "are") \(words.count).")
    }
    if case .matrix(let count, let columns) = shape, rows.count > 1,
      rows.count != count || rows.contains(where: { $0.count != columns }),
      rows.flatMap({ $0 }).count == shape.count
    {
      let found = rows.map { String($0.count) }.joined(separator: ", ")
      throw FormulaError(
        message: "\(Self.wish(shape)) Here are \(rows.count) rows of \(found) numbers.")
    }
    var entries: [NumberAnswer] = []
    for (index, word) in words.enumerated() {
      do throws(FormulaError) {
        entries.append(try NumberAnswer(word))
      } catch {
        throw FormulaError(
          message: "\(EntryName.of(index, in: shape)) is no number: \(error.message)")
      }
    }
    self.entries = entries
  }

  /// The numbers as a value.
  var value: Value { Value(shape: shape, entries: entries.map(\.value)) }

  /// The answer as sentences quote it.
  var shown: String {
    shape == .scalar ? NumberText.written(entries[0].value) : value.written()
  }

  /// How every entry compares with a value of the same shape; different throughout for another.
  func matches(_ truth: Value, _ wanted: Precision) -> [NumberAnswer.Match] {
    guard truth.shape == shape else { return entries.map { _ in .different } }
    return zip(entries, truth.entries).map { $0.match($1, wanted) }
  }

  /// How the answer as a whole compares: as its worst entry does.
  func match(_ truth: Value, _ wanted: Precision) -> NumberAnswer.Match {
    matches(truth, wanted).max() ?? .different
  }

  func accepts(_ truth: Value, _ wanted: Precision) -> Bool { match(truth, wanted).isAccepted }

  // MARK: Reading

  private static func wish(_ shape: Shape) -> String {
    switch shape {
    case .scalar: "Write one number, such as 3.2."
    case .vector(let count): "Write \(count) numbers with spaces between them."
    case .matrix(let rows, let columns):
      "Write \(rows) rows of \(columns) numbers with ; between the rows."
    }
  }

  private static func without(_ unit: String?, _ text: String) -> String {
    guard let unit, !unit.isEmpty else { return text }
    let trimmed = text[...].trimmed
    return trimmed.hasSuffix(unit) ? String(trimmed.dropLast(unit.count)) : text
  }
}

extension Value {
  /// The value as a student may type it.
  func typed(digits: Int = 12) -> String {
    let rows: [ArraySlice<Double>] =
      if case .matrix(let count, _) = shape { (0..<count).map { row($0) } } else { [entries[...]] }
    return rows.map { row in
      row.map { NumberText.written($0, digits: digits, notation: .ascii) }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// The value as sentences quote it.
  var shown: String { number.map { NumberText.written($0) } ?? written() }
}
