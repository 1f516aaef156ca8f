internal import Cells

/// The line of an error bar or of a box plot, with a cap at each end.
struct Whisker {
  /// Where it begins and ends along its axis, as places on the surface, in rising order.
  let from: Double
  let to: Double

  init(from a: Double, to b: Double) {
    let areNumbers = !a.isNaN && !b.isNaN
    from = areNumbers ? min(a, b) : 0
    to = areNumbers ? max(a, b) : 0
  }

  /// Draws it from left to right; over a bar it takes the bar's ground.
  func drawLevel<S: Surface>(
    on surface: inout S, row: Int, bar: Range<Double> = 0..<0, role: Role? = nil, in clip: Rect
  ) {
    let span = Self.cells(from...to, first: clip.column, end: clip.endColumn)
    let middle = Double(row) + 0.5
    draw(
      on: &surface, span: span, bar, role, caps: ("├", "┤"), in: clip,
      place: { Place($0, middle + $1) }, cell: { ($0, row) })
  }

  /// Draws it from top to bottom; over a bar it takes the bar's ground.
  func drawUpright<S: Surface>(
    on surface: inout S, column: Int, bar: Range<Double> = 0..<0, role: Role? = nil, in clip: Rect
  ) {
    let span = Self.cells(from...to, first: clip.row, end: clip.endRow)
    let middle = Double(column) + 0.5
    draw(
      on: &surface, span: span, bar, role, caps: ("┬", "┴"), in: clip,
      place: { Place(middle + $1, $0) }, cell: { (column, $0) })
  }

  /// Draws it along an axis: `place` has what lies along it and beside its middle, `cell` the cell.
  private func draw<S: Surface>(
    on surface: inout S, span: Range<Int>, _ bar: Range<Double>, _ role: Role?,
    caps: (Character, Character), in clip: Rect, place: (Double, Double) -> Place,
    cell: (Int) -> (column: Int, row: Int)
  ) {
    func style(_ along: Double) -> Style {
      Style(.text, on: bar.contains(along.rounded(.down) + 0.5) ? role : nil)
    }
    func line(from: Double, to: Double, beside: ClosedRange<Double> = 0...0, on ground: Role?) {
      surface.polyline(
        [place(from, beside.lowerBound), place(to, beside.upperBound)], Stroke(),
        style: Style(.text, on: ground), in: clip)
    }
    // A figure shows these lines; on cells the characters cover them.
    line(from: from, to: to, on: nil)
    // The last dots inside the bar leave the cells beside it their ground.
    let (first, last) = (max(from, bar.lowerBound + 0.2), min(to, bar.upperBound - 0.2))
    if first < last { line(from: first, to: last, on: role) }
    for end in [from, to] {
      line(from: end, to: end, beside: -0.3...0.3, on: bar.contains(end) ? role : nil)
    }
    guard span.count > 1 else {
      let middle = from + (to - from) / 2
      return surface.marker(.plus, at: place(middle, 0), style: style(middle), in: clip)
    }
    let inner = span.dropFirst().dropLast()
    for (cells, ground) in [(inner, nil), (inner.clamped(to: Self.covered(by: bar)), role)] {
      guard let first = cells.first, let last = cells.last else { continue }
      surface.wire([cell(first), cell(last)], style: Style(.text, on: ground))
      // One cell has no other to be joined with.
      if first == last {
        surface.marker(
          .character(caps.0 == "├" ? "─" : "│"), at: place(Double(first) + 0.5, 0),
          style: style(Double(first)), in: clip)
      }
    }
    for (mark, end) in [(caps.0, from), (caps.1, to)] {
      surface.marker(.character(mark), at: place(end, 0), style: style(end), in: clip)
    }
  }

  /// The cells that a bar covers in their middles.
  private static func covered(by bar: Range<Double>) -> Range<Int> {
    cells(from: bar.lowerBound + 0.5, to: bar.upperBound - 0.5)
  }

  private static func cells(_ range: ClosedRange<Double>, first: Int, end: Int) -> Range<Int> {
    cells(from: range.lowerBound, to: range.upperBound).clamped(to: first..<max(first, end))
  }

  private static func cells(from: Double, to: Double) -> Range<Int> {
    let largest = 1e6
    guard from <= to else { return 0..<0 }
    let first = Int(min(max(from, -largest), largest).rounded(.down))
    return first..<max(first, Int(min(max(to, -largest), largest).rounded(.down)) + 1)
  }
}
