internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// The mask of a dropout layer: a row an example, a cell a unit, filled where it stays.
struct MaskPlot: Plot {
  let mask: DropoutMask
  var title: String { "" }

  /// The most examples that are told apart.
  static let mostExamples = 16

  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let labels = mask.examples.map { "\($0 + 1)" }
    let head = "example"
    let left = max(labels.map(\.count).max() ?? 0, area.columns >= 24 ? head.count : 0) + 1
    let units = mask.kept.first?.count ?? 0
    guard area.columns > left + 1, area.rows >= 2, units > 0 else {
      return surface.writeTooSmall(in: area)
    }
    let (rows, foot) = area.splitBottom(1)
    let isWide = units * 2 <= area.columns - left
    let shown = min(units, (area.columns - left) / (isWide ? 2 : 1))
    let marks = surface.glyphs.isASCII ? (kept: "#", gone: ".") : (kept: "█", gone: "·")
    let hasHead = left > head.count && rows.rows > mask.kept.count
    if hasHead {
      surface.write(
        head, column: rows.column, row: rows.row, columns: head.count, style: Style(.axis))
    }
    for (index, kept) in mask.kept.enumerated() {
      let row = rows.row + index + (hasHead ? 1 : 0)
      guard row < rows.endRow else { break }
      surface.writeRight(
        labels[index],
        in: Rect(column: rows.column, row: row, columns: left - 1, rows: 1), row: row,
        style: Style(.axis))
      for unit in 0..<shown {
        surface.write(
          kept[unit] ? marks.kept : marks.gone,
          column: rows.column + left + unit * (isWide ? 2 : 1), row: row, columns: 1,
          style: kept[unit] ? Style(.curve(number: 0)) : .faint)
      }
    }
    let cut = shown < units ? ", \(shown) of \(units) units shown" : ""
    let said = counted + cut
    surface.writeCentred(
      TextWidth.columns(of: said) <= foot.columns ? said : counted, in: foot, row: foot.row,
      style: Style(.axis))
  }

  private var counted: String {
    "\(mask.dropped) of \(mask.count) dropped, kept ×\(NumberText.written(mask.factor, digits: 3))"
  }

  var description: String {
    let lost = zip(mask.examples, mask.kept).map { example, kept in
      "example \(example + 1) lost \(kept.count { !$0 }) of \(kept.count) units"
    }
    return "\(counted): \(lost.joined(separator: ", "))."
  }
}
