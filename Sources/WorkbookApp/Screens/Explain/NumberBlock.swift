internal import Cells
internal import Formulas
internal import Labs

/// A matrix as it stands on the screen: which of its rows and columns are seen, and where.
struct NumberBlock: Hashable {
  /// The column and row of its name, in the picture of all matrices.
  var column = 0
  var row = 0
  let matrix: NumberMatrix
  /// The first row and column that are seen, and how many.
  let firstRow: Int
  let firstColumn: Int
  let rows: Int
  let columns: Int
  /// How many columns of the screen an entry takes, its mark included.
  let cellColumns: Int
  let title: String

  /// What is seen of a matrix in so much room, around a place of it.
  init(
    _ matrix: NumberMatrix, mostRows: Int, mostColumns: Int, around place: (row: Int, column: Int)
  ) {
    self.matrix = matrix
    // Wide matrices show two digits, so that more of them is seen.
    cellColumns = matrix.columns > 6 ? 7 : 9
    rows = min(matrix.rows, max(1, mostRows))
    columns = min(matrix.columns, max(1, mostColumns / cellColumns))
    firstRow = min(max(0, place.row - rows / 2), matrix.rows - rows)
    firstColumn = min(max(0, place.column - columns / 2), matrix.columns - columns)
    let isWhole = rows == matrix.rows && columns == matrix.columns
    title = isWhole ? matrix.name : "\(matrix.name) \(matrix.rows)x\(matrix.columns)"
  }

  /// How many columns of the screen it takes; its name may be cut.
  func width(_ glyphs: Glyphs) -> Int {
    max(columns * cellColumns, min(24, TextWidth.columns(of: glyphs.spelled(title)) + 1))
  }

  /// Its rows with that of its name.
  var height: Int { rows + 1 }

  /// The addresses that are seen, with their places on the screen, in the picture of all matrices.
  var cells: [(address: NumberAddress, place: Rect)] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        (
          matrix.address(row: firstRow + row, column: firstColumn + column),
          Rect(
            column: self.column + column * cellColumns, row: self.row + 1 + row,
            columns: cellColumns, rows: 1)
        )
      }
    }
  }

  /// A number in so many columns: three digits, or as many as there is room for.
  static func text(_ value: Double, columns: Int) -> String {
    if value.isNaN { return "?" }
    for digits in [3, 2, 1] {
      let text = NumberText.written(value, digits: digits, notation: .ascii)
      let shown = value.isInfinite ? (value < 0 ? "−∞" : "∞") : text
      if shown.count <= columns {
        return shown.hasPrefix("-") ? "−" + shown.dropFirst() : shown
      }
    }
    return "~"
  }
}
