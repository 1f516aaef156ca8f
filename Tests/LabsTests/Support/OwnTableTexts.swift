@testable import Labs

extension OwnTable.Texts {
  /// A table from lines of words, the first of them the names; a point stands for a gap.
  init(_ text: String, uneven: [(line: Int, fields: Int)] = []) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    self.init(
      columns: lines[0], rows: Array(lines.dropFirst()),
      lines: lines.indices.dropFirst().map { $0 + 1 }, uneven: uneven, number: { Float($0) },
      isMissing: { $0 == "." })
  }
}
