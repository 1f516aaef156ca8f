internal import Cells

/// The axes around a plot: where the drawing goes, and its ticks. A plot too small for labels drops
/// them, first below, then at the left.
struct Frame {
  let plot: Rect
  let x: AxisScale
  let y: AxisScale
  private let area: Rect
  private let xTicks: Ticks
  private let yTicks: Ticks
  private let labelWidth: Int
  private let xName: String
  private let yName: String

  init(in area: Rect, x: AxisScale, y: AxisScale, xName: String = "", yName: String = "") {
    self.area = area
    self.xName = xName
    self.yName = yName
    self.x = x
    self.y = y
    let hasBottom = area.rows >= 5
    let rows = area.rows - (hasBottom ? 2 : 0)
    let ticks = y.ticks(most: max(2, rows / 2))
    yTicks = ticks
    // The name shares the top row with a tick that is there.
    let topLabel = ticks.values.first { Self.cell(1 - y.fraction(of: $0), count: rows) == 0 }
    let topWidth =
      yName.isEmpty
      ? 0 : TextWidth.columns(of: yName) + (topLabel.map { ticks.label($0).count + 1 } ?? 0)
    let widest = max(ticks.values.map { ticks.label($0).count }.max() ?? 0, topWidth)
    let hasLeft = area.columns >= widest + 12
    labelWidth = hasLeft ? widest : 0
    let left = hasLeft ? widest + 1 : 0
    plot = Rect(
      column: area.column + left, row: area.row, columns: area.columns - left, rows: rows)
    xTicks = x.ticks(most: max(2, plot.columns / 8))
  }

  /// Draws the axes and their labels.
  func draw(on canvas: inout Canvas) {
    let style = Style(.axis)
    let marks: [Character] =
      canvas.glyphs == .unicode ? ["│", "─", "┤", "┬", "└"] : ["|", "-", "+", "+", "+"]
    if labelWidth > 0 {
      for row in plot.row..<plot.endRow { canvas[plot.column - 1, row] = Cell(marks[0], style) }
      for value in yTicks.values {
        let row = plot.row + self.row(of: value)
        let label = yTicks.label(value)
        canvas.write(
          label, column: plot.column - 1 - label.count, row: row, columns: labelWidth, style: style)
        canvas[plot.column - 1, row] = Cell(marks[2], style)
      }
      canvas.write(yName, column: area.column, row: plot.row, style: Style(.title))
    }
    guard plot.endRow < area.endRow else { return }
    for column in plot.column..<plot.endColumn {
      canvas[column, plot.endRow] = Cell(marks[1], style)
    }
    if labelWidth > 0 { canvas[plot.column - 1, plot.endRow] = Cell(marks[4], style) }
    var free = area.column
    var end = area.endColumn
    if !xName.isEmpty {
      canvas.writeRight(xName, in: area, row: plot.endRow + 1, style: Style(.title))
      end -= TextWidth.columns(of: xName) + 1
    }
    for value in xTicks.values {
      let column = plot.column + self.column(of: value)
      canvas[column, plot.endRow] = Cell(marks[3], style)
      let label = xTicks.label(value)
      let start = min(max(area.column, column - label.count / 2), area.endColumn - label.count)
      guard start >= free, start + label.count <= end else { continue }
      canvas.write(label, column: start, row: plot.endRow + 1, style: style)
      free = start + label.count + 1
    }
  }

  /// The cell of a value, counted from the plot's upper left corner.
  func row(of value: Double) -> Int {
    Self.cell(1 - y.fraction(of: value), count: plot.rows)
  }

  func column(of value: Double) -> Int {
    Self.cell(x.fraction(of: value), count: plot.columns)
  }

  private static func cell(_ fraction: Double, count: Int) -> Int {
    guard count > 0, !fraction.isNaN else { return 0 }
    return Int((min(max(0, fraction), 1) * Double(count - 1)).rounded())
  }

  /// The dot of a point on a grid over the plot; it may lie outside.
  func dot(x valueX: Double, y valueY: Double, on grid: DotGrid) -> (x: Double, y: Double) {
    (
      x.fraction(of: valueX) * Double(grid.dotsAcross - 1),
      (1 - y.fraction(of: valueY)) * Double(grid.dotsDown - 1)
    )
  }
}
