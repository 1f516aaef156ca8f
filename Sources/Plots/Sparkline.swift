public import Cells

/// The course of a number in a row of small bars, with its last value and its range where there is
/// room: a loss beside a name.
public struct Sparkline: Plot {
  /// What the number is, before the bars.
  public var title: String
  /// The values in order; those that are not finite leave a gap.
  public var values: [Double]
  /// The values of the lowest and the highest bar; nil for those of the least and the greatest value.
  public var range: ClosedRange<Double>?

  /// Bars fewer than this say too little to give room to words.
  private static let leastBars = 8

  public init(_ title: String = "", values: [Double], range: ClosedRange<Double>? = nil) {
    self.title = title
    self.values = values
    self.range = range
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !area.isEmpty else { return }
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else {
      surface.write(
        title.isEmpty ? "no values yet" : "\(title): no values yet", column: area.column,
        row: area.endRow - 1, columns: area.columns, style: .faint)
      return
    }
    let last = ShortNumber.text(values.last { $0.isFinite } ?? least)
    let span = "\(ShortNumber.text(least)) to \(ShortNumber.text(greatest))"
    let bars = drawWords(on: &surface, in: area, last: last, span: span)
    let means = Self.means(of: values, count: bars.columns)
    let scale = AxisScale(range ?? least...greatest)
    // Values that are all the same are a line in the middle.
    let isFlat = range == nil && least == greatest
    for (offset, mean) in means.enumerated() {
      guard let mean else { continue }
      let fraction = isFlat ? 0.5 : min(max(0, scale.fraction(of: mean)), 1)
      let style = Style(.curve(number: 0), offset == means.count - 1 ? .bold : [])
      drawBar(fraction, on: &surface, column: bars.column + offset, in: bars, style: style)
    }
  }

  /// Writes as many of the words as leave room for the bars, and returns where those go.
  private func drawWords<S: Surface>(
    on surface: inout S, in area: Rect, last: String, span: String
  ) -> Rect {
    let row = area.endRow - 1
    var bars = area
    let widest = max(last.count, 6)
    if bars.columns >= widest + 1 + Self.leastBars {
      surface.write(
        last, column: bars.endColumn - widest, row: row, columns: widest, style: Style(.text, .bold)
      )
      bars.columns -= widest + 1
    }
    let name = TextWidth.columns(of: surface.glyphs.spelled(title))
    if name > 0, bars.columns >= name + 1 + Self.leastBars {
      surface.write(title, column: bars.column, row: row, columns: name, style: Style(.title))
      bars.column += name + 1
      bars.columns -= name + 1
    }
    let spanWidth = span.count + 2
    if bars.columns >= spanWidth + 1 + 2 * Self.leastBars {
      surface.write(
        "(\(span))", column: area.endColumn - spanWidth, row: row, columns: spanWidth,
        style: .faint)
      // The last value moves to the left of its range.
      let column = area.endColumn - spanWidth - 1 - widest
      surface.write(
        last + String(repeating: " ", count: widest - last.count) + " ", column: column, row: row,
        columns: widest + 1, style: Style(.text, .bold))
      bars.columns -= spanWidth + 1
    }
    return bars
  }

  private func drawBar<S: Surface>(
    _ fraction: Double, on surface: inout S, column: Int, in area: Rect, style: Style
  ) {
    if area.rows == 1, !surface.glyphs.hasSymbols {
      let ramp = Array(".:-=+*#")
      let mark = ramp[Int((fraction * Double(ramp.count - 1)).rounded())]
      surface.marker(
        .character(mark), at: Place(column: column, row: area.row), style: style, in: area)
      return
    }
    // The least value has an eighth of a cell, so that it is no gap; without eighths, a half.
    let least = surface.glyphs.hasSymbols ? 0.125 : 0.5
    let height = least + fraction * (Double(area.rows) - least)
    let foot = Double(area.endRow)
    surface.columnBar(column, columns: 1, from: foot, to: foot - height, style: style, in: area)
  }

  /// As many means of neighbours as there are columns; a value a column when there are fewer.
  static func means(of values: [Double], count: Int) -> [Double?] {
    guard count > 0, values.count > count else {
      return values.suffix(max(0, count)).map { $0.isFinite ? $0 : nil }
    }
    return (0..<count).map { column in
      let part = values[values.count * column / count..<values.count * (column + 1) / count]
        .filter(\.isFinite)
      if part.isEmpty { return nil }
      // Divided before they are added, large numbers stay numbers.
      return part.reduce(0) { $0 + $1 / Double(part.count) }
    }
  }

  /// Where the values began, where they are, and how far they reached.
  public var description: String {
    let finite = values.filter(\.isFinite)
    let name = title.isEmpty ? "It" : title
    guard let first = finite.first, let last = finite.last, let least = finite.min(),
      let greatest = finite.max()
    else { return title.isEmpty ? "No values yet." : "\(title): no values yet." }
    let number = ShortNumber.text
    if finite.count == 1 { return "\(name) is \(number(last))." }
    if least == greatest { return "\(name) stays at \(number(last))." }
    let way = last < first ? "falls" : last > first ? "rises" : "returns"
    let lost = values.count - finite.count
    let gap = lost == 0 ? "" : lost == 1 ? " 1 is no number." : " \(lost) are no numbers."
    let between =
      least == min(first, last) && greatest == max(first, last)
      ? "" : ", between \(number(least)) and \(number(greatest))"
    return "\(name) \(way) from \(number(first)) to \(number(last))\(between).\(gap)"
  }
}
