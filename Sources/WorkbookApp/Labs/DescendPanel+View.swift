internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

extension DescendPanel {
  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (above, controls) = area.splitBottom(1)
    viewControls(on: &canvas, in: controls, isFocused: isFocused)
    let statusRows = min(max(1, area.rows / 6), 1 + 110 / max(1, area.columns))
    let (upper, status) = above.splitBottom(statusRows)
    viewStatus(on: &canvas, in: status)
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
    let highest = points.map(\.y).max() ?? 1
    let lowest = points.map(\.y).min() ?? 0
    let first = points.first?.y ?? 1
    // Divergence grows by a factor a step: only a logarithmic axis shows more than its last step.
    let isWide = lowest > 0 && highest > 20 * abs(first)
    let y =
      isWide
      ? Axis("log f", lowest...highest, .logarithmic)
      : Axis("f", min(0, lowest)...max(highest, lowest + 1e-9))
    return LineChart(
      x: Axis("step", 0...stepsShown), y: y, series: [LineChart.Series("f", points: points)],
      marked: points.last)
  }

  /// The end of the step axis: 10, 20, 50, 100, …
  private var stepsShown: Double {
    var end = 10.0
    for factor in [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2] where end < Double(run.step) { end *= factor }
    return end
  }

  // MARK: Words

  private func arithmeticLines(rows: Int, columns: Int, glyphs: Glyphs) -> [TextLine] {
    let lines = run.arithmetic(glyphs.isASCII ? .ascii : .unicode)
    // The gradients come first in the list and are the first to go where there is no room.
    let kept = rows >= 26 ? lines : Array(lines.suffix(run.declaration.unknowns.count + 1))
    return kept.map { line in
      let text = line.long.count <= columns && rows >= 26 ? line.long : line.short
      return TextLine(text, Style(.code))
    }
  }

  private func viewStatus(on canvas: inout Canvas, in area: Rect) {
    let status = run.status
    let (text, role): (String, Role) =
      if let complaint {
        (complaint, .warning)
      } else {
        switch status.kind {
        case .diverging, .overflowed: (status.sentence, .wrong)
        case .oscillating, .finished: (status.sentence, .warning)
        case .converged: (status.sentence, .correct)
        case .ready, .running: (status.sentence, .faint)
        }
      }
    let lead = "step \(run.step)\(isRunning ? " (running)" : ""): "
    let lines = TextFlow.lines(
      [Span(lead, Style(.heading, .bold)), Span(text, Style(role))], columns: area.columns,
      glyphs: canvas.glyphs)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + row, columns: area.columns)
    }
  }

  private func viewControls(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    guard area.rows > 0 else { return }
    var column = area.column
    let controls = run.controls
    let fieldColumns = 5
    let labelled = controls.map { TextWidth.columns(of: canvas.glyphs.spelled($0.label)) + 2 }
    let isTight = labelled.reduce(0, +) + controls.count * fieldColumns > area.columns
    for (index, control) in controls.enumerated() {
      let isSelected = isFocused && index == selected
      let label = (isSelected ? "▸" : " ") + (isTight ? control.symbol : control.label) + " "
      let start = column
      column += canvas.write(
        label, column: column, row: area.row, columns: max(0, area.endColumn - column),
        style: isSelected ? Style(.focus, .bold) : Style(.keyLabel))
      let width = min(fieldColumns, max(0, area.endColumn - column))
      let place = Rect(column: column, row: area.row, columns: width, rows: 1)
      if isSelected, let field {
        field.draw(on: &canvas, in: place, isFocused: true)
      } else {
        canvas.fill(place, with: Cell(" ", Style(.text, .underline)))
        canvas.write(
          NumberText.written(control.value, digits: 4), column: place.column, row: place.row,
          columns: place.columns, style: Style(.text, .underline))
      }
      column += width
      canvas.addZone(
        Self.controlZone, index: index,
        area: Rect(column: start, row: area.row, columns: column - start, rows: 1))
    }
  }
}
