/// What is wrong with a table, said by file, line and column, with both sides and the remedy.
public struct TableError: Error, Hashable, Sendable {
  /// The file or the name of the table.
  public let file: String
  /// The line of the file, from 1; nil where the fault is of the table as a whole.
  public let line: Int?
  /// The character of the line, from 1.
  public let column: Int?
  /// What is wrong.
  public let kind: Kind

  /// What can be wrong with a table.
  public enum Kind: Hashable, Sendable {
    /// The bytes themselves cannot be had or kept.
    case file(FileError.Kind)
    /// There is nothing in the file.
    case empty
    /// The text is not UTF-8.
    case notUTF8
    /// A quoted field begins here and never ends.
    case unclosedQuote
    /// A quoted field goes on behind its end.
    case textAfterQuote
    /// A row has more or fewer fields than the row that says how many there are.
    case fieldCount(row: Int, first: Int, isHeader: Bool)
    /// A row has more fields than are taken.
    case tooManyFields(limit: Int)
    /// There are more rows than are taken.
    case tooManyRows(limit: Int)
    /// There are more fields in all rows together than are taken.
    case tooManyCells(limit: Int)
    /// Two columns have one name.
    case duplicateName(String)
    /// There is no column of that name; the nearest ones that there are.
    case noColumn(String, nearest: [String])
    /// A value is missing where a number or a label is needed.
    case missingValue(column: String)
    /// A text stands where a number is needed.
    case notANumber(column: String, text: String)
    /// A column without any value has no mean and no median.
    case nothingToFillWith(column: String)
  }

  /// A fault of a table.
  public init(_ file: String, line: Int? = nil, column: Int? = nil, _ kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }
}

extension TableError: CustomStringConvertible {
  public var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }
    return "\(([file] + place).joined(separator: ":")): \(kind)"
  }
}

extension TableError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let kind): "\(kind)"
    case .empty: "the file is empty; a table needs a row at least"
    case .notUTF8: "the text is not UTF-8; save the file as UTF-8"
    case .unclosedQuote:
      "the quoted field that begins here never ends; close it with a quotation mark, and write "
        + "two where one belongs to the text"
    case .textAfterQuote:
      "the quoted field ends before this; write two quotation marks where one belongs to the text"
    case .fieldCount(let row, let first, let isHeader):
      "the row has \(Self.count(row, "field")) and the \(isHeader ? "header" : "first row") "
        + "\(first): \(row < first ? "add the missing" : "take out the extra") "
        + "\(abs(first - row) == 1 ? "field" : "fields"), or put a field that has the separator "
        + "in it between quotation marks"
    case .tooManyFields(let limit):
      "the row has more than \(limit) fields; leave columns out, or close a quotation mark"
    case .tooManyRows(let limit):
      "there are more than \(limit) rows; take fewer, such as every tenth"
    case .tooManyCells(let limit):
      "the rows have more than \(limit) fields together; take fewer rows or fewer columns"
    case .duplicateName(let name):
      "two columns have the name “\(name)”; give each its own"
    case .noColumn(let name, let nearest):
      "there is no column “\(name)”\(NearestNames.sentence(nearest))"
    case .missingValue(let column):
      "column “\(column)” has no value here; drop rows with missing values, or fill them"
    case .notANumber(let column, let text):
      "column “\(column)” has the text “\(text.prefix(40))” where a number is needed; leave the "
        + "column out, or use it as labels"
    case .nothingToFillWith(let column):
      "column “\(column)” has no value at all to fill with; leave it out"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
