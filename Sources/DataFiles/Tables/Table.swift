/// Columns of numbers and of texts, as read from a file of comma-separated values.
public struct Table: Hashable, Sendable {
  /// A named column; a missing value is nil.
  public struct Column: Hashable, Sendable {
    /// The values of a column, one a row.
    public enum Values: Hashable, Sendable {
      /// Finite numbers.
      case numbers([Float?])
      /// Texts as they stand in the file, without the spaces and quotation marks around them.
      case texts([String?])

      /// How many values there are, missing ones among them.
      public var count: Int {
        switch self {
        case .numbers(let values): values.count
        case .texts(let values): values.count
        }
      }

      /// Whether the value of each row is missing.
      var isMissing: [Bool] {
        switch self {
        case .numbers(let values): values.map { $0 == nil }
        case .texts(let values): values.map { $0 == nil }
        }
      }
    }

    /// What the header calls it, or `column 1` and so on.
    public let name: String
    /// Its values, one a row.
    public let values: Values

    /// A column.
    public init(_ name: String, _ values: Values) {
      self.name = name
      self.values = values
    }

    /// How many values are missing.
    public var missingCount: Int { values.isMissing.count { $0 } }
  }

  /// The file that it was read from, for errors.
  public let name: String
  /// The columns in the order of the file.
  public let columns: [Column]
  /// The line of the file on which each row begins, from 1.
  public let lines: [Int]

  /// How many rows there are.
  public var rowCount: Int { lines.count }

  /// A table from columns that are of one length.
  init(name: String, columns: [Column], lines: [Int]) {
    precondition(columns.allSatisfy { $0.values.count == lines.count }, "a value a row")
    self.name = name
    self.columns = columns
    self.lines = lines
  }

  /// Reads a table (RFC 4180, with or without a byte order mark, with any line ends).
  ///
  /// A column whose values are all numbers, or all missing, is one of numbers; any other is one of
  /// texts. Quoted or not, a field that is one of the format's texts for missing values is missing.
  /// Blank lines are left out; in a table of one column only those at the end are, and the others
  /// are missing values. Without a header, columns are named `column 1`, `column 2` and so on, and
  /// so are columns whose name is empty.
  ///
  /// - Throws: `TableError` by line and column where a row has more or fewer fields than the first,
  ///   a quoted field does not end, a name is there twice, the text is not UTF-8 or there is none.
  public init(csv bytes: [UInt8], name: String, format: TableFormat = TableFormat())
    throws(TableError)
  {
    let hasMark = bytes.starts(with: CSVReader.byteOrderMark)
    let start = hasMark ? CSVReader.byteOrderMark.count : 0
    let separator = format.separator ?? TableFormat.separator(of: bytes, from: start)
    var reader = CSVReader(bytes, from: start, separator: separator.byte, file: name)
    var records: [CSVReader.Record] = []
    var blanks: [CSVReader.Record] = []
    while let record = try reader.next() {
      if record.isBlank {
        blanks.append(record)
        continue
      }
      // Whether a blank line is a row is known once there is another row behind it.
      if records.first?.fields.count == 1 { records += blanks }
      blanks = []
      records.append(record)
    }
    guard let first = records.first else { throw TableError(name, .empty) }
    // A row is held against the first one, whether that is a header or not.
    let isRagged = records.contains { $0.fields.count != first.fields.count }
    let findsHeader =
      isRagged
      ? first.fields.allSatisfy { TableFormat.number($0) == nil }
      : format.findsHeader(in: records)
    let hasHeader = format.hasHeader ?? findsHeader
    for record in records where record.fields.count != first.fields.count {
      let (row, count) = (record.fields.count, first.fields.count)
      throw reader.error(
        at: row > count ? record.starts[count] : record.end,
        .fieldCount(row: row, first: count, isHeader: hasHeader))
    }
    var names: Set<String> = []
    let rows = records.dropFirst(hasHeader ? 1 : 0)
    columns = try first.fields.indices.map { index throws(TableError) in
      let given = hasHeader ? first.fields[index] : ""
      let title = given.isEmpty ? "column \(index + 1)" : given
      guard names.insert(title).inserted else {
        throw reader.error(at: first.starts[index], .duplicateName(title))
      }
      let texts = rows.map { row in
        let text = row.fields[index]
        return format.missing.contains(text) ? nil : text
      }
      return Column(title, Self.values(texts))
    }
    self.name = name
    lines = rows.map(\.line)
  }

  /// Reads a table from a file on the disk; as `init(csv:name:format:)`.
  ///
  /// - Throws: `TableError`, also where the file cannot be read or has more than `limit` bytes.
  public init(
    csvFile path: String, format: TableFormat = TableFormat(), limit: Int = 256 << 20
  ) throws(TableError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, limit: limit)
    } catch {
      throw TableError(error.file, .file(error.kind))
    }
    try self.init(csv: bytes, name: path, format: format)
  }

  /// The column of that name.
  ///
  /// - Throws: `TableError` with the nearest names where there is none.
  public func column(named name: String) throws(TableError) -> Column {
    guard let column = columns.first(where: { $0.name == name }) else {
      let nearest = NearestNames.of(name, among: columns.map(\.name))
      throw TableError(self.name, .noColumn(name, nearest: nearest))
    }
    return column
  }

  private static func values(_ texts: [String?]) -> Column.Values {
    var numbers: [Float?] = []
    numbers.reserveCapacity(texts.count)
    for text in texts {
      guard let text else {
        numbers.append(nil)
        continue
      }
      guard let number = TableFormat.number(text) else { return .texts(texts) }
      numbers.append(number)
    }
    return .numbers(numbers)
  }
}
