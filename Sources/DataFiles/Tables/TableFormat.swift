/// How a table stands in a text file; what is not given is found out.
public struct TableFormat: Hashable, Sendable {
  /// What stands between two fields.
  public enum Separator: Character, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 { rawValue.asciiValue ?? 0 }
  }

  /// The separator; nil to find it out.
  public var separator: Separator?
  /// Whether the first row has the names of the columns; nil to find it out.
  public var hasHeader: Bool?
  /// The texts that stand for a value that is not there.
  public var missing: Set<String>

  /// What stands for a missing value unless other texts are named.
  public static let usualMissing: Set<String> = ["", "NA", "NaN", "nan", "?"]

  /// A format; by default everything is found out.
  public init(
    separator: Separator? = nil, hasHeader: Bool? = nil, missing: Set<String> = usualMissing
  ) {
    self.separator = separator
    self.hasHeader = hasHeader
    self.missing = missing
  }

  /// The number that a field holds, or nil: decimal digits with a point, a sign and an exponent
  /// where wanted, small enough for a `Float`. “inf”, “0x1F” and “1,5” are texts.
  static func number(_ text: String) -> Float? {
    var rest = Substring(text).utf8
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func takes(_ letters: String) -> Bool {
      guard let first = rest.first, letters.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = takes("+-")
    let whole = digits()
    let fraction = takes(".") ? digits() : 0
    guard whole + fraction > 0 else { return nil }
    if takes("eE") {
      _ = takes("+-")
      guard digits() > 0 else { return nil }
    }
    guard rest.isEmpty, let number = Float(text), number.isFinite else { return nil }
    return number
  }

  /// The separator with which most of the first records have as many fields as the very first.
  ///
  /// Between equals the one that makes more fields is taken, then comma before semicolon before
  /// tab; a comma where none makes more than one field.
  static func separator(
    of bytes: [UInt8], from start: Int, fieldLimit: Int = .max
  ) -> Separator {
    var best: (separator: Separator, records: Int, fields: Int)?
    for separator in Separator.allCases {
      var reader = CSVReader(
        bytes, from: start, separator: separator.byte, file: "", fieldLimit: fieldLimit)
      var fields = 0
      var records = 0
      for _ in 0..<sampled {
        // A fault is reported when the table is read in earnest.
        guard let record = try? reader.next() else { break }
        if record.isBlank { continue }
        if fields == 0 { fields = record.fields.count }
        if record.fields.count == fields { records += 1 }
      }
      if fields > 1, (records, fields) > (best?.records ?? 0, best?.fields ?? 0) {
        best = (separator, records, fields)
      }
    }
    return best?.separator ?? .comma
  }

  private static let sampled = 50

  /// Whether the first record has the names of the columns.
  ///
  /// It has not where one of its fields is a number. It has where it names a column of numbers, or
  /// else where its fields are all there and all different.
  func findsHeader(in records: [CSVReader.Record]) -> Bool {
    guard let first = records.first?.fields else { return false }
    if first.contains(where: { Self.number($0) != nil }) { return false }
    for (column, name) in first.enumerated() where !missing.contains(name) {
      let values = records.dropFirst().map { $0.fields[column] }.filter { !missing.contains($0) }
      if !values.isEmpty, values.allSatisfy({ Self.number($0) != nil }) { return true }
    }
    return Set(first).count == first.count && !first.contains(where: missing.contains)
  }
}
