internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

extension DescendPanel {
  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, lab)
    strip.viewControls(lab, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(lab, on: &canvas, in: status)
    let lines = arithmeticLines(rows: area.rows, columns: area.columns, glyphs: canvas.glyphs)
    let (plots, arithmetic) = upper.splitBottom(min(lines.count, max(0, upper.rows - 4)))
    for (row, line) in lines.prefix(arithmetic.rows).enumerated() {
      line.draw(
        on: &canvas, column: arithmetic.column, row: arithmetic.row + row,
        columns: arithmetic.columns)
    }
    viewPlots(on: &canvas, in: plots)
  }

  // MARK: Plots

  var plots: [(name: String, plot: any Plot)] { [("map", map), ("curve", curve)] }

  private func viewPlots(on canvas: inout Canvas, in area: Rect) {
    // A cell is about twice as high as wide; the map should be roughly square.
    if area.columns >= 56, area.columns > area.rows * 3 {
      let (left, rest) = area.splitLeft(area.columns / 2)
      canvas.draw(map, in: left)
      canvas.draw(curve, in: rest.splitLeft(1).rest)
    } else if area.rows >= 8 {
      let curveRows = area.rows >= 20 ? area.rows / 3 : area.rows >= 13 ? 5 : 3
      let (top, bottom) = area.splitTop(area.rows - curveRows)
      canvas.draw(map, in: top)
      canvas.draw(curve, in: bottom)
    } else {
      canvas.draw(map, in: area)
    }
  }

  var map: ContourMap {
    let formula = run.declaration.function
    let compiled = try? formula.compiled(over: run.declaration.unknowns)
    let places = run.path.suffix(200).map { place in
      Point(Double(place.point[0]), Double(place.point[1]))
    }
    let names = run.declaration.unknowns.map { Formula(.variable($0)).printed() }
    return ContourMap(x: Axis(names[0], viewed(0)), y: Axis(names[1], viewed(1)), path: places) {
      x, y in compiled?([x, y]) ?? .nan
    }
  }

  /// The part of an axis that is shown: the lesson's, doubled until it holds the whole path. It
  /// grows in jumps, so that the map does not slide with every step.
  private func viewed(_ index: Int) -> ClosedRange<Double> {
    let declared = run.declaration.view
    var factor = 1.0
    let reach =
      run.path.suffix(200).map { place in
        declared.indices.map { axis in
          let range = declared[axis]
          let centre = (range.lowerBound + range.upperBound) / 2
          return abs(Double(place.point[axis]) - centre) * 2 / (range.upperBound - range.lowerBound)
        }.max() ?? 0
      }.max() ?? 0
    while factor < reach, factor < 1e30 { factor *= 2 }
    let range = declared[index]
    let centre = (range.lowerBound + range.upperBound) / 2
    let half = (range.upperBound - range.lowerBound) / 2 * factor
    return (centre - half)...(centre + half)
  }

  var curve: LineChart {
    let points = run.path.map { Point(Double($0.step), Double($0.value)) }
    let ghosts = RunCurves.ghosts(of: lab.earlier, "f")
    let furthest = ghosts.flatMap { $0.points.suffix(1) }.map { Int($0.x) }.max() ?? 0
    return LineChart(
      x: RunAxis.steps(max(run.step, furthest)), y: RunAxis.values("f", points.map(\.y)),
      series: [LineChart.Series("f", points: points)] + ghosts, marked: points.last)
  }

  // MARK: Words

  private func arithmeticLines(rows: Int, columns: Int, glyphs: Glyphs) -> [TextLine] {
    let lines = run.arithmetic(glyphs.isASCII ? .ascii : .unicode)
    // The gradients come first in the list and are the first to go where there is no room.
    let kept = rows >= 26 ? lines : Array(lines.suffix(run.declaration.unknowns.count + 1))
    return kept.map { line in
      let text = line.long.count <= columns && rows >= 26 ? line.long : line.short
      return TextLine(Self.fitted(text, columns, glyphs), Style(.code))
    }
  }

  /// A line of arithmetic that is too long keeps what it is about and what comes out.
  static func fitted(_ text: String, _ columns: Int, _ glyphs: Glyphs) -> String {
    let parts = text.split(separator: " = ")
    guard parts.count > 2, TextWidth.columns(of: glyphs.spelled(text)) > columns,
      let name = parts.first, let result = parts.last
    else { return text }
    return "\(name) = … = \(result)"
  }
}
