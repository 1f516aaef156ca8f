internal import Cells

/// Where pictures stand in an area: as many as can be read, the first one the largest.
enum PictureArrangement {
  /// So many rows, and a title of its own costs no picture.
  static let titled = 7
  /// Rows of which two pictures above each other can be made, and two rows of several pictures.
  private static let (stacked, tabled) = (15, 16)

  /// How many stand in each row, from the top.
  static func counts(_ size: Size) -> [Int] {
    guard size.columns > 0, size.rows > 0 else { return [] }
    let isTabled = size.rows >= tabled
    switch size.columns {
    case ..<54: return size.rows >= stacked ? [1, 1] : [1]
    case ..<72: return isTabled ? [1, 2] : [2]
    case ..<112: return isTabled ? [2, 2] : [2]
    default: return isTabled ? [3, 3] : [3]
    }
  }

  /// The places of all, from left to right and from the top, with a column between neighbours.
  static func frames(in area: Rect) -> [Rect] {
    let counts = counts(area.size)
    var frames: [Rect] = []
    var row = area.row
    for (index, count) in counts.enumerated() {
      let left = area.endRow - row
      // A row with one large picture is a little higher than the others.
      let rows =
        index == counts.count - 1
        ? left
        : counts[0] == 1 ? (left * 5 + 4) / 9 : left / (counts.count - index)
      let columns = (area.columns - (count - 1)) / count
      for place in 0..<count {
        let column = area.column + place * (columns + 1)
        frames.append(
          Rect(
            column: column, row: row,
            columns: place == count - 1 ? area.endColumn - column : columns,
            rows: min(rows, left)))
      }
      row += rows
    }
    return frames
  }
}
