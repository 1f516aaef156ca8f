internal import Cells
internal import Labs

/// All matrices of a step laid out below each other, and the part of them that is seen.
struct NumberPicture {
  /// The titles of groups with their rows.
  private(set) var titles: [(row: Int, text: String)] = []
  private(set) var blocks: [NumberBlock] = []
  private(set) var rows = 0
  /// The first row that is seen.
  private(set) var top = 0
  let area: Rect

  /// Lays groups out in an area, so that a number is seen.
  ///
  /// - Parameter inputs: what goes into the number; large matrices show their part with these.
  init(
    _ groups: [NumberGroup], around cursor: NumberAddress, inputs: [NumberAddress], in area: Rect,
    glyphs: Glyphs
  ) {
    self.area = area
    let mostRows = max(1, min(8, area.rows - 2))
    for group in groups {
      titles.append((rows, group.title))
      var (column, top, height) = (1, rows + 1, 0)
      for matrix in group.matrices {
        let place =
          matrix.place(of: cursor) ?? inputs.lazy.compactMap { matrix.place(of: $0) }.first
          ?? (0, 0)
        var block = NumberBlock(
          matrix, mostRows: mostRows, mostColumns: max(1, area.columns - 2), around: place)
        let width = block.width(glyphs)
        if column > 1, column + width > area.columns {
          (column, top, height) = (1, top + height, 0)
        }
        (block.column, block.row) = (column, top)
        blocks.append(block)
        column += width + 1
        height = max(height, block.height)
      }
      rows = top + height
    }
    self.top = firstRow(showing: cursor)
  }

  /// The place of the number's matrix among all; nil where none has it.
  func block(of address: NumberAddress) -> Int? {
    blocks.firstIndex { $0.matrix.place(of: address) != nil }
  }

  /// The rows around a number: the whole of its matrix and the title above where there is room.
  private func firstRow(showing cursor: NumberAddress) -> Int {
    guard rows > area.rows, let place = block(of: cursor) else { return 0 }
    let block = blocks[place]
    let title = titles.last { $0.row <= block.row }?.row ?? block.row
    let end = block.row + block.height
    let first = end - title <= area.rows ? title : block.row
    // What comes before matters more than what comes after: it is what the number is made of.
    let spare = max(0, area.rows - (end - first))
    return max(0, min(first - spare * 2 / 3, rows - area.rows))
  }

  /// The numbers that are seen, with their places on the screen.
  var cells: [(address: NumberAddress, place: Rect)] {
    blocks.flatMap(\.cells).compactMap { cell in
      let row = area.row + cell.place.row - top
      guard (area.row..<area.endRow).contains(row) else { return nil }
      return (
        cell.address,
        Rect(
          column: area.column + cell.place.column, row: row, columns: cell.place.columns, rows: 1)
      )
    }
  }
}
