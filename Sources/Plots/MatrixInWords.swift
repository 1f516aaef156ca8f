/// What there is to see in a matrix: its extremes, where they are, and how the signs are spread.
struct MatrixInWords {
  private let grid: NumberGrid
  private let rowNames: [String]
  private let columnNames: [String]

  init(_ grid: NumberGrid, rowNames: [String] = [], columnNames: [String] = []) {
    self.grid = grid
    self.rowNames = rowNames
    self.columnNames = columnNames
  }

  /// The sentences.
  var text: String {
    guard !grid.isEmpty else { return "A matrix without entries." }
    let finite = grid.finite
    guard let first = finite.first else { return "None of the entries has a value." }
    let largest = finite.reduce(first) { $1.value > $0.value ? $1 : $0 }
    let least = finite.reduce(first) { $1.value < $0.value ? $1 : $0 }
    var sentences: [String] = []
    if largest.value == least.value {
      sentences.append("Every entry is \(ShortNumber.text(first.value)).")
    } else {
      sentences.append(
        "The largest entry is \(ShortNumber.text(largest.value)) (\(place(largest.index))), "
          + "the least \(ShortNumber.text(least.value)) (\(place(least.index))).")
    }
    if let signs = signs(finite.map(\.value)) { sentences.append(signs) }
    let gaps = grid.gaps
    if gaps > 0 { sentences.append(gaps == 1 ? "1 entry has no value." : "\(gaps) have no value.") }
    return sentences.joined(separator: " ")
  }

  private func signs(_ values: [Double]) -> String? {
    let negative = values.reduce(0) { $0 + ($1 < 0 ? 1 : 0) }
    let positive = values.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    guard negative > 0, positive > 0 else { return nil }
    if negative > 2 * positive { return "Most are negative (\(negative) of \(values.count))." }
    if positive > 2 * negative { return "Most are positive (\(positive) of \(values.count))." }
    return "\(positive) are positive, \(negative) negative."
  }

  /// An entry by the names of its row and column, or by their numbers.
  func place(_ index: MatrixIndex) -> String {
    let row =
      rowNames.indices.contains(index.row) ? rowNames[index.row] : "row \(index.row + 1)"
    let column =
      columnNames.indices.contains(index.column)
      ? columnNames[index.column] : "column \(index.column + 1)"
    return "\(row), \(column)"
  }
}
