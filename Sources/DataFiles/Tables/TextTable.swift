/// A table as the texts of its fields, before anything is made of them: for files that a student
/// brings. Rows with more or fewer fields than the first are set aside with their lines, where `Table`
/// refuses the file.
public struct TextTable: Hashable, Sendable {
  /// How much is taken from a file.
  public struct Limits: Hashable, Sendable {
    public var columns: Int
    public var rows: Int
    /// The fields of all rows together.
    public var cells: Int

    public init(columns: Int = 10_000, rows: Int = 1_000_000, cells: Int = 20_000_000) {
      self.columns = columns
      self.rows = rows
      self.cells = cells
    }
  }

  /// A row that has another number of fields than the first one.
  public struct UnevenRow: Hashable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// How many fields it has.
    public let fields: Int
  }

  /// The file that it was read from, for errors.
  public let name: String
  /// The names of the columns: those of the header, or `column 1` and so on.
  public let columns: [String]
  /// The fields of the rows that have one for each column.
  public let rows: [[String]]
  /// The line of the file on which each of these rows begins, from 1.
  public let lines: [Int]
  public let unevenRows: [UnevenRow]
  /// Whether numbers are written with a comma, as 1,5.
  public let hasDecimalCommas: Bool

  /// Reads a table (RFC 4180, with or without a byte order mark, with any line ends). The first row is
  /// a header where it holds no number. Blank lines are left out.
  ///
  /// - Throws: `TableError` by line and column where a quoted field does not end, a name is there
  ///   twice, the text is not UTF-8, there is none, or more than the limits.
  public init(
    csv bytes: [UInt8], name: String, limits: Limits = Limits()
  ) throws(TableError) {
    let hasMark = bytes.starts(with: CSVReader.byteOrderMark)
    let start = hasMark ? CSVReader.byteOrderMark.count : 0
    let columnLimit = max(1, limits.columns)
    let separator = TableFormat.separator(of: bytes, from: start, fieldLimit: columnLimit)
    var reader = CSVReader(
      bytes, from: start, separator: separator.byte, file: name, fieldLimit: columnLimit)
    var first: CSVReader.Record?
    var rows: [[String]] = []
    var lines: [Int] = []
    var uneven: [UnevenRow] = []
    var cells = 0
    while let record = try reader.next() {
      if record.isBlank { continue }
      guard let head = first else {
        first = record
        continue
      }
      cells += record.fields.count
      guard rows.count + uneven.count < limits.rows else {
        throw TableError(name, line: record.line, .tooManyRows(limit: limits.rows))
      }
      guard cells <= limits.cells else {
        throw TableError(name, line: record.line, .tooManyCells(limit: limits.cells))
      }
      if record.fields.count == head.fields.count {
        rows.append(record.fields)
        lines.append(record.line)
      } else {
        uneven.append(UnevenRow(line: record.line, fields: record.fields.count))
      }
    }
    guard let first else { throw TableError(name, .empty) }
    let hasDecimalCommas =
      separator != .comma && Self.hasDecimalCommas(rows.isEmpty ? [first.fields] : rows)
    self.hasDecimalCommas = hasDecimalCommas
    let hasHeader = !first.fields.contains {
      Self.number($0, hasDecimalCommas: hasDecimalCommas) != nil
    }
    var names: Set<String> = []
    columns = try first.fields.indices.map { index throws(TableError) in
      let given = hasHeader ? first.fields[index] : ""
      let title = given.isEmpty ? "column \(index + 1)" : given
      guard names.insert(title).inserted else {
        throw reader.error(at: first.starts[index], .duplicateName(title))
      }
      return title
    }
    self.name = name
    self.rows = hasHeader ? rows : [first.fields] + rows
    self.lines = hasHeader ? lines : [first.line] + lines
    unevenRows = uneven
  }

  /// Reads a table from a file on the disk; as `init(csv:name:limits:)`.
  ///
  /// - Throws: `TableError`, also where the file cannot be read or has more than `byteLimit` bytes.
  public init(
    csvFile path: String, limits: Limits = Limits(), byteLimit: Int = 64 << 20
  ) throws(TableError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, limit: byteLimit)
    } catch {
      throw TableError(error.file, .file(error.kind))
    }
    try self.init(csv: bytes, name: path, limits: limits)
  }

  /// The number that a field holds, small enough for a `Float`; nil where it holds none.
  public func number(_ field: String) -> Float? {
    Self.number(field, hasDecimalCommas: hasDecimalCommas)
  }

  /// Whether a field stands for a value that is not there: it is empty, NA, NaN or ?.
  public static func isMissing(_ field: String) -> Bool {
    TableFormat.usualMissing.contains(field)
  }

  /// Whether some fields are numbers only with a comma, and none has a point.
  private static func hasDecimalCommas(_ rows: [[String]]) -> Bool {
    var areThere = false
    for row in rows {
      for field in row {
        if field.utf8.contains(UInt8(ascii: ",")) {
          areThere = areThere || number(field, hasDecimalCommas: true) != nil
        } else if field.utf8.contains(UInt8(ascii: ".")), TableFormat.number(field) != nil {
          return false
        }
      }
    }
    return areThere
  }

  private static func number(_ field: String, hasDecimalCommas: Bool) -> Float? {
    guard hasDecimalCommas, let place = field.firstIndex(of: ",") else {
      return TableFormat.number(field)
    }
    guard field.utf8.count <= 60 else { return nil }
    var text = field
    text.replaceSubrange(place...place, with: ".")
    return TableFormat.number(text)
  }
}
