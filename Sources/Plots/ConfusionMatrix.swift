public import Cells

/// How often each class was taken for each: a row for a true class, a column for what it was taken
/// for. What is right lies on the diagonal and has the cold side of the scale, what is wrong its warm
/// side; the level is the part of its row.
public struct ConfusionMatrix: Plot, Hashable, Sendable {
  public var title: String
  public var classes: [String]
  /// The counts by true class and predicted class; what is missing or negative counts as 0.
  public var counts: [[Int]]
  /// The entry that stands out.
  public var selected: MatrixIndex?

  /// A matrix of counts. Entries that have cells of their own are zones `cell`, numbered row by row.
  public init(
    _ title: String = "", classes: [String], counts: [[Int]], selected: MatrixIndex? = nil
  ) {
    self.title = title
    self.classes = classes
    self.counts = counts
    self.selected = selected
  }

  private static let least = Size(columns: 3, rows: 1)
  private static let recall = "recall"

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    let table = ConfusionCounts(counts, classes: classes.count)
    guard table.size > 0 else {
      let rest = surface.title(title, in: area, leaving: 1)
      return surface.writeCentred("no classes", in: rest, row: rest.row, style: .faint)
    }
    let names = table.names(classes)
    let width = String(table.largest).count
    let layout = MatrixLayout(
      in: area, rows: table.size, columns: table.size,
      words: .init(
        title: title, rowAxis: "true", columnAxis: "predicted", rowNames: names,
        columnNames: names),
      textColumns: (surface.glyphs.levels == .density ? [width + 4] : []) + [width + 2, width + 1],
      sideColumns: Self.recall.count, glyphs: surface.glyphs,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
    let chosen = selected.flatMap { table.contains($0) ? $0 : nil }
    layout.drawWords(on: &surface, selected: chosen)
    guard let cell = layout.cell else { return drawPixels(on: &surface, layout, table) }
    for row in 0..<table.size {
      for column in 0..<table.size {
        let index = MatrixIndex(row: row, column: column)
        draw(index, table, on: &surface, layout, cell, isSelected: index == chosen)
        surface.addZone("cell", index: row * table.size + column, area: layout.rect(index))
      }
    }
    drawRecalls(on: &surface, layout, table)
  }

  /// An error, however rare, never vanishes in the middle of the scale.
  private static func level(_ index: MatrixIndex, _ table: ConfusionCounts) -> Level? {
    guard table[index] > 0 else { return nil }
    let half = (Level.most - 1) / 2
    let steps = max(1, Int((table.share(index) * Double(half)).rounded(.up)))
    return Level(
      .diverging, step: half + (index.row == index.column ? -steps : steps), last: 2 * half)
  }

  private func draw<S: Surface>(
    _ index: MatrixIndex, _ table: ConfusionCounts, on surface: inout S, _ layout: MatrixLayout,
    _ cell: Size, isSelected: Bool
  ) {
    let rect = layout.rect(index)
    let level = Self.level(index, table)
    if let level { surface.fill(rect, .level(level)) }
    let glyphs = surface.glyphs
    let lines = lines(index, table, cell, none: glyphs.isASCII ? "." : "·")
    let hasBrackets = (lines.map(\.count).max() ?? 0) + 2 <= cell.columns
    var style = Style(.text, index.row == index.column ? .bold : [])
    if isSelected { style = Style(.focus, hasBrackets ? .bold : [.bold, .reverse]) }
    // Said again, so that a figure can choose ink that is read on it.
    style.ground = glyphs.levels == .density ? nil : level.map { .level($0) }
    for (offset, text) in lines.enumerated() where text.count <= cell.columns {
      let isPadded = glyphs.levels == .density && text.count + 2 <= cell.columns
      surface.writeCentred(
        isPadded ? " \(text) " : text, in: rect, row: layout.textRow(index) + offset, style: style)
    }
    if isSelected, hasBrackets {
      EntryFrame.draw(on: &surface, around: rect, in: rect, lines: lines.count)
    }
  }

  /// The count and, where there are two rows, its part of the row; digits stand under digits.
  private func lines(
    _ index: MatrixIndex, _ table: ConfusionCounts, _ cell: Size, none: String
  ) -> [String] {
    let count = table[index] == 0 ? none : String(table[index])
    let width = min(String(table.largest).count, cell.columns)
    guard cell.rows >= 2 else { return [Self.padded(count, width)] }
    guard table[index] > 0 else { return [Self.padded(count, width) + " "] }
    let percent = ConfusionCounts.percent(table.share(index))
    let common = max(width + 1, percent.count)
    return [Self.padded(count + " ", common), Self.padded(percent, common)]
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  private func drawPixels<S: Surface>(
    on surface: inout S, _ layout: MatrixLayout, _ table: ConfusionCounts
  ) {
    let columns = layout.fit.columns(of: table.size)
    let steps = layout.fit.rows(of: table.size).flatMap { rows in
      columns.map { columns -> UInt8 in
        // Of the classes that share a pixel the worst error is shown, so that none is lost.
        let levels = rows.lazy.flatMap { row in
          columns.lazy.compactMap { Self.level(MatrixIndex(row: row, column: $0), table)?.step }
        }
        return levels.max().map(UInt8.init) ?? Raster.bare
      }
    }
    surface.raster(
      Raster(
        columns: layout.fit.pixels.columns, rows: layout.fit.pixels.rows,
        .levels(.diverging, last: Level.most - 1, steps: steps),
        sides: [.circle, .cross]), in: layout.entries)
  }

  /// The part of each row that is right.
  private func drawRecalls<S: Surface>(
    on surface: inout S, _ layout: MatrixLayout, _ table: ConfusionCounts
  ) {
    guard !layout.side.isEmpty else { return }
    if let row = layout.namesRow {
      surface.writeRight(Self.recall, in: layout.side, row: row, style: Style(.title))
    }
    for row in 0..<table.size {
      let index = MatrixIndex(row: row, column: row)
      let text = table.total(ofRow: row) == 0 ? "–" : ConfusionCounts.percent(table.share(index))
      surface.writeRight(text, in: layout.side, row: layout.textRow(index), style: Style(.axis))
    }
  }

  /// The matrix in words: how many are right, and which class is taken for which most often.
  public var description: String {
    let table = ConfusionCounts(counts, classes: classes.count)
    let names = table.names(classes)
    guard table.total > 0 else { return "Nothing has been classified yet." }
    let lead =
      "\(table.right) of \(table.total) are right (\(ConfusionCounts.percent(table.accuracy)))."
    guard let worst = table.worst else { return lead + " No class is taken for another." }
    let count = table[worst]
    return lead + " \(names[worst.row]) is taken for \(names[worst.column]) most often: "
      + (count == 1 ? "once." : count == 2 ? "twice." : "\(count) times.")
  }
}
