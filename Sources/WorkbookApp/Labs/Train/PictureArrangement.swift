internal import Cells

/// Where pictures stand in an area: as many as can be read, the first one the largest.
enum PictureArrangement {
  /// A picture needs so many cells to say something.
  static let least = Size(columns: 26, rows: 8)
  /// So many rows, and a title of its own costs no picture.
  static let titled = 9

  /// How many stand in each row, from the top.
  static func counts(_ size: Size) -> [Int] {
    guard size.columns > 0, size.rows > 0 else { return [] }
    let rows = size.rows / least.rows
    switch size.columns {
    case ..<54: return rows >= 2 ? [1, 1] : [1]
    case ..<72: return rows >= 2 ? [1, 2] : [2]
    case ..<112: return rows >= 2 ? [2, 2] : [2]
    default: return rows >= 2 ? [3, 3] : [3]
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
        ? left : counts[0] == 1 ? max(least.rows, left * 3 / 5) : left / (counts.count - index)
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
