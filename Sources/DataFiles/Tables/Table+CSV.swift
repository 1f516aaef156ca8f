extension Table {
  /// The table as comma-separated values with a header (RFC 4180, line feeds as line ends).
  ///
  /// Read again, it gives the same columns: a missing value is an empty field, a number the shortest
  /// text that reads as it, and a text stands between quotation marks where it needs them.
  public func csv(separator: TableFormat.Separator = .comma) -> [UInt8] {
    var rows = [columns.map { Self.field($0.name) }]
    for row in 0..<rowCount {
      rows.append(
        columns.map { column in
          switch column.values {
          case .numbers(let values): values[row].map(Self.text) ?? ""
          case .texts(let values): values[row].map(Self.field) ?? ""
          }
        })
    }
    // A line without anything would be taken for no row.
    let lines = rows.map { $0 == [""] ? "\"\"" : $0.joined(separator: String(separator.rawValue)) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Writes the table as comma-separated values, as a whole or not at all.
  ///
  /// - Throws: `FileError` where the file cannot be written.
  public func write(to path: String, separator: TableFormat.Separator = .comma) throws(FileError) {
    try FileBytes.write(csv(separator: separator), to: path)
  }

  private static func field(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains { "\",;\t\r\n".utf8.contains($0) } || text.hasPrefix(" ")
      || text.hasSuffix(" ")
    return needsQuotes
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }
}
