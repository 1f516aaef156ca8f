/// Reads comma-separated values record by record (RFC 4180, Shafranovich, 2005), and what real
/// files have besides: LF or CR alone as line ends, spaces around fields, other separators.
struct CSVReader {
  /// A line of a table; more than one line of the file where a quoted field goes on.
  struct Record: Hashable {
    /// The line of the file on which it begins, from 1.
    let line: Int
    fileprivate(set) var fields: [String] = []
    /// The bytes at which the fields begin.
    fileprivate(set) var starts: [Int] = []
    /// The byte behind the last field.
    fileprivate(set) var end = 0
    /// Whether there is nothing but spaces; a pair of quotation marks is something.
    fileprivate(set) var isBlank = false
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String
  private let fieldLimit: Int
  private var offset: Int
  private var line = 1

  /// A reader of the bytes from `start` on, which refuses records of more than `fieldLimit` fields.
  init(
    _ bytes: [UInt8], from start: Int, separator: UInt8, file: String, fieldLimit: Int = .max
  ) {
    self.bytes = bytes
    self.fieldLimit = fieldLimit
    self.separator = separator
    self.file = file
    offset = start
  }

  /// The next record; nil at the end of the file.
  ///
  /// Spaces around a field are left out, but not those between its quotation marks. A quotation mark
  /// inside a field that does not begin with one is a letter like others.
  ///
  /// - Throws: `TableError` where a quoted field never ends or goes on behind its end, where the text
  ///   is not UTF-8, and where a record has too many fields.
  mutating func next() throws(TableError) -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(line: line)
    var isQuoted = false
    repeat {
      guard record.fields.count < fieldLimit else {
        throw error(at: record.starts[0], .tooManyFields(limit: fieldLimit))
      }
      skipSpaces()
      record.starts.append(offset)
      isQuoted = here == Self.quote
      let text = isQuoted ? try quotedField() : plainField()
      guard let field = String(validating: text, as: UTF8.self), !text.contains(0) else {
        throw error(at: record.starts[record.starts.count - 1], .notUTF8)
      }
      record.fields.append(field)
    } while steps(over: separator)
    record.end = offset
    record.isBlank = record.fields == [""] && !isQuoted
    // What is not a separator here is a line end or the end of the file.
    if steps(over: Self.carriageReturn) {
      _ = steps(over: Self.lineFeed)
      line += 1
    } else if steps(over: Self.lineFeed) {
      line += 1
    }
    return record
  }

  /// A fault at a byte, said by line and column.
  func error(at offset: Int, _ kind: TableError.Kind) -> TableError {
    var line = 1
    var column = 1
    var index = 0
    // A byte order mark is no column.
    if bytes.starts(with: Self.byteOrderMark) { index = Self.byteOrderMark.count }
    while index < offset {
      let byte = bytes[index]
      let isPair =
        byte == Self.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
      if byte == Self.lineFeed || (byte == Self.carriageReturn && !isPair) {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000, !isPair {
        // Only the first byte of a character counts.
        column += 1
      }
      index += 1
    }
    return TableError(file, line: line, column: column, kind)
  }

  private var here: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func steps(over byte: UInt8) -> Bool {
    guard here == byte else { return false }
    offset += 1
    return true
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && byte != separator)
  }

  private mutating func skipSpaces() {
    while let here, isSpace(here) { offset += 1 }
  }

  private mutating func plainField() -> ArraySlice<UInt8> {
    let start = offset
    while let here, here != separator, here != Self.lineFeed, here != Self.carriageReturn {
      offset += 1
    }
    var end = offset
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return bytes[start..<end]
  }

  private mutating func quotedField() throws(TableError) -> ArraySlice<UInt8> {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = here {
      offset += 1
      if byte == Self.quote {
        // Two marks stand for one.
        if steps(over: Self.quote) {
          text.append(byte)
          continue
        }
        skipSpaces()
        guard
          here == nil || here == separator || here == Self.lineFeed
            || here == Self.carriageReturn
        else { throw error(at: offset, .textAfterQuote) }
        return text[...]
      }
      let isPair = byte == Self.carriageReturn && here == Self.lineFeed
      if byte == Self.lineFeed || (byte == Self.carriageReturn && !isPair) { line += 1 }
      text.append(byte)
    }
    throw error(at: start, .unclosedQuote)
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
