internal import Cells

/// Equal panels that fill an area as well as their shape allows, with a caption under each while
/// there is room for it.
struct PanelLayout {
  /// Where one panel goes.
  struct Panel {
    let map: Rect
    let caption: Rect?
    var whole: Rect {
      Rect(
        column: map.column, row: map.row, columns: map.columns,
        rows: map.rows + (caption?.rows ?? 0))
    }
  }

  /// The least area in which a panel can be seen.
  static let least = Size(columns: 3, rows: 1)

  /// How many of the panels there is room for.
  let shown: Int
  private let area: Rect
  private let whole: Rect
  private let across: Int
  private let map: Size
  private let hasCaptions: Bool

  private static let gap = 2
  private static let leastWithCaption = Size(columns: 5, rows: 2)

  /// Lays out panels of so many entries each.
  init(count: Int, entries: Size, in area: Rect, pixelsPerCell: Size) {
    whole = area
    var best: (scale: Double, across: Int, down: Int, fit: Size, hasCaptions: Bool)?
    for hasCaptions in [true, false] where best == nil {
      let least = hasCaptions ? Self.leastWithCaption : Self.least
      for across in 1...max(1, min(count, area.columns / (least.columns + Self.gap))) {
        let down = (count + across - 1) / across
        let room = Self.room(area, across: across, down: down, hasCaptions: hasCaptions)
        guard room.holds(least) else { continue }
        let fit = PixelFit(entries: entries, in: room, pixelsPerCell: pixelsPerCell)
        // Of layouts with panels equally large the fullest is the best.
        let isBetter =
          best.map { best in
            fit.scale > best.scale
              || fit.scale == best.scale && across * down < best.across * best.down
          } ?? true
        if isBetter {
          best = (fit.scale, across, down, fit.cells, hasCaptions)
        }
      }
    }
    if best == nil {
      let across = max(1, (area.columns + Self.gap) / (Self.least.columns + Self.gap))
      let down = max(1, (area.rows + 1) / (Self.least.rows + 1))
      best = (0, across, down, Self.least, false)
    }
    let chosen = best ?? (0, 1, 1, Self.least, false)
    across = chosen.across
    hasCaptions = chosen.hasCaptions
    shown = min(count, chosen.across * chosen.down)
    // A caption wider than its map may use what room there is beside it.
    let room = Self.room(
      area, across: across, down: chosen.down, hasCaptions: chosen.hasCaptions)
    map = Size(
      columns: max(chosen.fit.columns, min(room.columns, chosen.fit.columns * 2)),
      rows: chosen.fit.rows)
    let used = Size(
      columns: across * (map.columns + Self.gap) - Self.gap,
      rows: min(area.rows, (shown + across - 1) / across * (map.rows + 1)))
    self.area = Rect(
      column: area.column + max(0, (area.columns - used.columns) / 2), row: area.row,
      columns: min(area.columns, used.columns), rows: used.rows)
  }

  private static func room(_ area: Rect, across: Int, down: Int, hasCaptions: Bool) -> Size {
    Size(
      columns: (area.columns - (across - 1) * gap) / across,
      rows: (area.rows + (hasCaptions ? 0 : 1)) / down - 1)
  }

  /// The first row below the panels.
  var endRow: Int { area.endRow }

  /// The place of a panel, counted from 0.
  func panel(_ index: Int) -> Panel {
    let (row, column) = index.quotientAndRemainder(dividingBy: across)
    let map = Rect(
      column: area.column + column * (self.map.columns + Self.gap),
      row: area.row + row * (self.map.rows + 1), columns: self.map.columns, rows: self.map.rows
    ).intersection(area)
    // A caption may use half of the gaps at its sides.
    let caption = Rect(
      column: map.column - 1, row: map.endRow, columns: map.columns + Self.gap, rows: 1
    ).intersection(whole)
    return Panel(map: map, caption: hasCaptions && caption.endRow <= area.endRow ? caption : nil)
  }
}
