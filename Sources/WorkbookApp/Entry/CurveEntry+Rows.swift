internal import Cells
internal import Formulas
internal import Plots

extension CurveEntry {
  private static let height = 8
  private static let boxColumns = 7
  private static let widestPlot = 64

  func rows(in room: EntryRoom) -> [EntryRow] {
    room.heading() + plotRows(in: room) + valueRows(in: room) + room.note(note)
  }

  /// The points that have a value.
  private var points: [Point] {
    zip(places, values).compactMap { place, value in value.map { Point(place, $0) } }
  }

  private func plotRows(in room: EntryRoom) -> [EntryRow] {
    guard let first = places.first, let last = places.last, first < last else { return [] }
    let here = places[min(boxes.current, places.count - 1)]
    let value = values[boxes.current]
    let chart = LineChart(
      x: Axis("step", first...last), y: Axis("", range),
      series: [LineChart.Series("", points: points)],
      marked: room.isFocused ? value.map { Point(here, $0) } : nil,
      vertical: room.isFocused ? here : nil)
    let size = Size(columns: min(room.columns, Self.widestPlot), rows: Self.height)
    var canvas = Canvas(size: size, glyphs: room.glyphs)
    canvas.draw(chart, in: canvas.bounds)
    return canvas.lines.map { EntryRow($0) }
  }

  /// The step and its value below it, as many in a row as fit.
  private func valueRows(in room: EntryRoom) -> [EntryRow] {
    let free = room.columns - 2 - EntryRoom.markColumns
    let across = max(1, min(places.count, (free + 1) / (Self.boxColumns + 1)))
    let width = max(1, min(Self.boxColumns, free))
    let starts = Array(stride(from: 0, to: places.count, by: across))
    // Of many places those around the cursor are enough; the picture has them all.
    let shown = starts.count <= 2 ? starts : [boxes.current / across * across]
    return shown.flatMap { first in
      let part = first..<min(places.count, first + across)
      var names = EntryRow(TextLine("  "))
      var values = EntryRow(TextLine("  "))
      for index in part {
        if index > first {
          names.line.spans.append(Span(" "))
          values.line.spans.append(Span(" "))
        }
        let start = 2 + (index - first) * (width + 1)
        let isUnder = room.isFocused && index == boxes.current
        let place = NumberText.written(places[index])
        names.line.spans.append(
          Span(
            room.fitted((isUnder ? "▸" : " ") + place, width),
            isUnder ? Style(.focus, .bold) : .faint))
        values.add(boxes.boxes[index], index, start..<start + width, room)
        if isUnder { values.putCursor(boxes.here, start, width) }
      }
      names.spots = values.spots
      names.isCurrent = values.isCurrent
      return [names, values]
    }
  }
}
