public import DataFiles

/// Tables as they come through a pipe: separated by commas, semicolons, tabs, or just by spaces.
public enum TableText {
  /// Reads a table of any of these forms.
  ///
  /// - Throws: `TableError` by line and column.
  public static func table(_ bytes: [UInt8], name: String) throws(TableError) -> Table {
    try Table(csv: isSpaced(bytes) ? tabbed(bytes) : bytes, name: name)
  }

  /// Whether the fields of the first line are told apart by spaces alone.
  private static func isSpaced(_ bytes: [UInt8]) -> Bool {
    let first = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first ?? []
    let separators: Set<UInt8> = [
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""),
    ]
    return !first.contains { separators.contains($0) }
      && first.drop { $0 == UInt8(ascii: " ") }.contains(UInt8(ascii: " "))
  }

  /// Runs of spaces as one tab, none at the ends of lines.
  private static func tabbed(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(
      lines.map { line in
        line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
          .joined(separator: [UInt8(ascii: "\t")])
      }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
