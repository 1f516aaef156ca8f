/// The columns of a student's table: what they hold, and which of their rows cannot be used.
struct OwnColumns {
  /// What a column holds.
  enum Kind: Hashable {
    /// Three of four values that are there are numbers.
    case numbers
    /// Texts of which there are two; inputs take them as 0 and 1.
    case pair(String, String)
    case texts
    /// Nothing in any row.
    case nothing
  }

  /// Why a row is left out.
  enum Fault: Hashable {
    case gap(column: Int)
    case text(column: Int)
  }

  private let texts: OwnTable.Texts
  private var kinds: [Kind] = []
  /// The numbers of every column, a NaN where there is none.
  private var values: [[Float]] = []
  /// What was decided on columns, a sentence each.
  private(set) var notes: [String] = []

  init(_ texts: OwnTable.Texts) {
    self.texts = texts
    for column in texts.columns.indices {
      var (numbers, gaps) = (0, 0)
      var words: Set<String> = []
      var order: [String] = []
      let read = texts.rows.map { row -> Float in
        let text = row[column]
        if let number = texts.number(text) {
          numbers += 1
          return number
        }
        if texts.isMissing(text) {
          gaps += 1
        } else if order.count < 3, words.insert(text).inserted {
          order.append(text)
        }
        return .nan
      }
      let present = texts.rows.count - gaps
      let kind: Kind =
        if present == 0 {
          .nothing
        } else if numbers * 4 >= present * 3 {
          .numbers
        } else if numbers == 0, order.count == 2 {
          .pair(order[0], order[1])
        } else {
          .texts
        }
      kinds.append(kind)
      guard case .pair(let first, let second) = kind else {
        values.append(read)
        continue
      }
      values.append(
        texts.rows.map { $0[column] == first ? 0 : $0[column] == second ? 1 : .nan })
    }
  }

  func kind(of column: Int) -> Kind { kinds[column] }

  /// The numbers of a column, a NaN where there is none.
  func numbers(of column: Int) -> [Float] { values[column] }

  /// The columns that a model can learn from, all but the target; notes say why others are left out.
  mutating func inputs(except target: Int) -> [Int] {
    var (inputs, pairs, left, empty): ([Int], [String], [String], [String]) = ([], [], [], [])
    for column in texts.columns.indices where column != target {
      let name = texts.columns[column]
      switch kinds[column] {
      case .numbers: inputs.append(column)
      case .pair(let first, let second):
        inputs.append(column)
        pairs.append(
          "In \(Self.quoted(name)) \(Self.quoted(first)) is 0 and \(Self.quoted(second)) is 1.")
      case .texts: left.append(name)
      case .nothing: empty.append(name)
      }
    }
    notes += pairs.prefix(Self.most)
    if pairs.count > Self.most {
      notes.append("\(pairs.count - Self.most) more columns of two texts are 0 and 1.")
    }
    if !left.isEmpty {
      notes.append(
        "Left out, as inputs are numbers and these hold texts: \(Self.list(left)).")
    }
    if !empty.isEmpty { notes.append("Left out, as nothing is in them: \(Self.list(empty)).") }
    return inputs
  }

  // MARK: Faults

  /// Why each row cannot be used; nil for those that can.
  func faults(inputs: [Int], target: Int) -> [Fault?] {
    var faults: [Fault?] = Array(repeating: nil, count: texts.rows.count)
    for column in inputs + [target] {
      let takesTexts = column == target && kinds[column] != .numbers
      for row in texts.rows.indices where faults[row] == nil {
        if takesTexts {
          if texts.isMissing(texts.rows[row][column]) { faults[row] = .gap(column: column) }
        } else if values[column][row].isNaN {
          faults[row] =
            texts.isMissing(texts.rows[row][column])
            ? .gap(column: column) : .text(column: column)
        }
      }
    }
    return faults
  }

  /// The rows that are left out, ten by their lines and how many more there are.
  func sentences(_ faults: [Fault?]) -> [String] {
    let bad =
      faults.enumerated().compactMap { row, fault in fault.map { (texts.lines[row], row, $0) } }
    let uneven = texts.uneven.map { (line: $0.line, fields: $0.fields) }
    let count = bad.count + uneven.count
    guard count > 0 else { return [] }
    // Only the first of either can be among the first of all.
    let first = bad.prefix(Self.most).map { line, row, fault in (line, sentence(row, fault)) }
    let others = uneven.prefix(Self.most).map { row in
      (
        row.line,
        "it has \(row.fields) \(row.fields == 1 ? "field" : "fields"), and the table "
          + "\(texts.columns.count) columns"
      )
    }
    let shown = (first + others).sorted { $0.0 < $1.0 }.prefix(Self.most)
    var lines = shown.map { line, reason in "Line \(line): \(reason); the row is left out." }
    if count > shown.count {
      let more = count - shown.count
      lines.append(more == 1 ? "1 more row is left out." : "\(more) more rows are left out.")
    }
    return lines
  }

  private func sentence(_ row: Int, _ fault: Fault) -> String {
    switch fault {
    case .gap(let column): "the column \(Self.quoted(texts.columns[column])) has no value"
    case .text(let column):
      "\(Self.quoted(texts.rows[row][column])) in the column \(Self.quoted(texts.columns[column])) is "
        + "no number"
    }
  }

  // MARK: Words

  /// The most sentences of one sort.
  private static let most = 10

  /// A text of the table as a sentence has it.
  static func quoted(_ text: String) -> String { "“\(shortened(text))”" }

  /// A text on one line, cut where it is long. It is counted in scalars: a single letter may have any
  /// number of accents.
  static func shortened(_ text: String) -> String {
    let most = 40
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < most else { return result + "…" }
      result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return result
  }

  /// The first of some texts of the table, and how many more there are.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(most).map(quoted).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}
