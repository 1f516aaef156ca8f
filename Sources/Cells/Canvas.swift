/// A grid of styled cells. Drawing outside it is ignored, so no widget can fail on a small window.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// The characters that may be used; text is spelled in them as it is written.
  public let glyphs: Glyphs
  @usableFromInline var cells: [Cell]
  /// The parts that answer to the mouse, the topmost last.
  public private(set) var zones: [Zone] = []

  /// A blank canvas.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// All of its cells.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; outside the canvas reads are blank and writes are ignored.
  @inlinable public subscript(column: Int, row: Int) -> Cell {
    get {
      guard contains(column, row) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard contains(column, row) else { return }
      let index = row * size.columns + column
      // A wide character cannot stay when one of its halves is overwritten.
      if cells[index].isContinuation, !newValue.isContinuation, column > 0 {
        cells[index - 1].character = " "
      }
      if column + 1 < size.columns, cells[index].character != newValue.character {
        cells[index + 1].isContinuation = false
      }
      cells[index] = newValue
    }
  }

  @inlinable func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }

  /// How many cells of each row differ from a canvas of the same size.
  public func changes(from other: Canvas) -> [Int] {
    guard other.size == size else {
      return Array(repeating: size.columns, count: size.rows)
    }
    return (0..<size.rows).map { row in
      let start = row * size.columns
      var count = 0
      for index in start..<start + size.columns where cells[index] != other.cells[index] {
        count += 1
      }
      return count
    }
  }

  /// Takes a row over from a canvas of the same size.
  public mutating func copyRow(_ row: Int, from other: Canvas) {
    guard other.size == size, row >= 0, row < size.rows else { return }
    let range = row * size.columns..<(row + 1) * size.columns
    cells.replaceSubrange(range, with: other.cells[range])
  }

  /// Fills an area with one cell.
  public mutating func fill(_ area: Rect, with cell: Cell = .blank) {
    let area = area.intersection(bounds)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<max(area.column, area.endColumn) {
        self[column, row] = cell
      }
    }
  }

  /// Gives the cells of an area another style and keeps their characters.
  public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<max(area.column, area.endColumn) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Names an area, so that a click in it can be told from one beside it.
  public mutating func addZone(_ name: String, index: Int = 0, area: Rect) {
    let area = area.intersection(bounds)
    if !area.isEmpty { zones.append(Zone(name: name, index: index, area: area)) }
  }

  /// The topmost zone at a place.
  public func zone(column: Int, row: Int) -> Zone? {
    zones.last { $0.area.contains(column: column, row: row) }
  }

  /// Draws a widget in an area.
  public mutating func draw(_ widget: some Widget, in area: Rect) {
    widget.draw(on: &self, in: area)
  }
}

/// A named part of a canvas, for the mouse.
public struct Zone: Hashable, Sendable {
  public let name: String
  public let index: Int
  public let area: Rect
}

/// Anything that draws itself on cells: a list, a panel, a plot. There is one contract.
public protocol Widget {
  /// Draws inside `area`, whatever its size; never outside it.
  func draw(on canvas: inout Canvas, in area: Rect)
}
