internal import Cells

/// Turns the pixels of a raster into cells.
struct RasterPainter {
  private let raster: Raster
  private let glyphs: Glyphs
  private let division: CellDivision
  private let scale: [Double]
  private let isSigned: Bool

  /// A painter for a raster that has as many pixels as its cells have parts.
  init(_ raster: Raster, glyphs: Glyphs) {
    self.raster = raster
    self.glyphs = glyphs
    division = glyphs.levels == .color ? glyphs.fills : .whole
    switch raster.content {
    case .colors(let colors): scale = colors.map(\.luminance)
    default: scale = []
    }
    if case .levels(.diverging, _, _) = raster.content { isSigned = true } else { isSigned = false }
  }

  /// The cell at a place, counted from the raster's upper left; nil where it is bare.
  func cell(column: Int, row: Int) -> Cell? {
    let first = row * division.down * raster.columns + column * division.across
    switch raster.content {
    case .levels(let scale, let last, let steps):
      return cell(first, steps) { .level(Level(scale, step: Int($0), last: last)) }
        .map { marked($0, column: column, row: row) }
    case .regions(let numbers):
      return cell(first, numbers) { .region($0) }.map { marked($0, column: column, row: row) }
    case .colors(let colors): return picture(first, colors)
    }
  }

  private func index(_ first: Int, _ part: Int) -> Int {
    first + part / division.across * raster.columns + part % division.across
  }

  /// The cell of numbered pixels. The larger number is the mark, so that a boundary keeps its pair
  /// of colours wherever it runs.
  private func cell(_ first: Int, _ values: [UInt8], _ role: (UInt8) -> Role) -> Cell? {
    let (count, start) = (division.count, values[first])
    var other: UInt8?
    var mask: UInt8 = 0
    for part in 1..<max(1, count) {
      let value = values[index(first, part)]
      if value == start { continue }
      if let known = other, known != value { return mixed(first, values, role) }
      other = value
      mask |= 1 << part
    }
    if start == Raster.bare || other == Raster.bare { return bared(first, values, role) }
    guard let other else { return uniform(role(start)) }
    guard other > start else {
      return Cell(
        division.character(~mask & UInt8((1 << count) - 1)), Style(role(start), on: role(other)))
    }
    return Cell(division.character(mask), Style(role(other), on: role(start)))
  }

  private func uniform(_ role: Role) -> Cell {
    guard glyphs.levels == .density else { return Cell(" ", Style(.text, on: role)) }
    guard case .level(let level) = role else { return Cell(" ", Style(.faint, on: role)) }
    return Cell(Density.character(of: level, in: glyphs), Style(Density.role(of: level)))
  }

  /// A cell with three or more values.
  private func mixed(_ first: Int, _ values: [UInt8], _ role: (UInt8) -> Role) -> Cell? {
    let parts = (0..<division.count).map { values[index(first, $0)] }
    if parts.contains(Raster.bare) { return bared(first, values, role) }
    let fit = CellFit.split(parts.map { Double($0) })
    return Cell(
      division.character(fit.mask), Style(role(parts[fit.mark]), on: role(parts[fit.ground])))
  }

  /// A cell at the edge of what has values: the first of them on the terminal's own ground.
  private func bared(_ first: Int, _ values: [UInt8], _ role: (UInt8) -> Role) -> Cell? {
    let parts = (0..<division.count).map { values[index(first, $0)] }
    guard let shown = parts.first(where: { $0 != Raster.bare }) else { return nil }
    if glyphs.levels == .density { return uniform(role(shown)) }
    let mask = parts.enumerated().reduce(UInt8(0)) {
      $0 | ($1.element == Raster.bare ? 0 : 1 << $1.offset)
    }
    return Cell(division.character(mask), Style(role(shown)))
  }

  private func picture(_ first: Int, _ colors: [Color]) -> Cell {
    let parts = (0..<division.count).map { index(first, $0) }
    guard glyphs.levels == .color else {
      let level = Level(.grey, step: Int((scale[first] * 254).rounded()), last: 254)
      return Cell(Density.character(of: level, in: glyphs), .text)
    }
    let fit = CellFit.split(parts.map { scale[$0] })
    let ground = Role.pixel(colors[parts[fit.ground]])
    if fit.mask == 0 { return Cell(" ", Style(.text, on: ground)) }
    return Cell(
      division.character(fit.mask), Style(.pixel(colors[parts[fit.mark]]), on: ground))
  }

  /// Here and there the side of zero, or the class, is told by a mark.
  private func marked(_ cell: Cell, column: Int, row: Int) -> Cell {
    guard column % 4 == 2, row % 2 == 1, cell.character == " " else { return cell }
    switch cell.style.ground {
    case .level(let level)? where isSigned && level.step * 2 != level.last:
      let marker = raster.sides[level.step * 2 < level.last ? 0 : 1]
      return Cell(marker.character(in: glyphs), cell.style)
    case .region(let number)?:
      return Cell(raster.mark(ofRegion: number).character(in: glyphs), cell.style)
    default:
      return cell
    }
  }
}
