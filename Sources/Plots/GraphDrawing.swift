internal import Cells

/// Draws a graph that is laid out, or the part of it that is in view.
struct GraphDrawing {
  let graph: ComputationGraph
  let layout: GraphLayout
  let detail: ComputationGraph.Detail
  let view: Rect
  let origin: (column: Int, row: Int)

  private func moved(_ box: Rect) -> Rect {
    Rect(
      column: box.column + origin.column, row: box.row + origin.row, columns: box.columns,
      rows: box.rows)
  }

  private func isInView(_ box: Rect) -> Bool { box.intersection(view) == box }

  func draw<S: Surface>(on surface: inout S, note: Rect? = nil) {
    let current = graph.current.flatMap { graph.nodes.indices.contains($0) ? $0 : nil }
    for wire in layout.wires where wire.source != current {
      draw(wire, on: &surface, style: Style(.border))
    }
    for wire in layout.wires where wire.source == current {
      draw(wire, on: &surface, style: Style(.focus, .bold))
    }
    let (places, arrow): ([GraphLayout.Wire.Place], String) =
      graph.direction == .forward ? (layout.arrivals, "▸") : (layout.departures, "◂")
    for place in places {
      let (column, row) = (place.column + origin.column, place.row + origin.row)
      guard view.contains(column: column, row: row) else { continue }
      surface.write(arrow, column: column, row: row, columns: 1, style: Style(.axis))
    }
    for (index, (node, box)) in zip(graph.nodes, layout.boxes).enumerated() {
      let box = moved(box)
      guard isInView(box) else { continue }
      draw(node, isCurrent: index == current, on: &surface, in: box)
      surface.addZone("node", index: index, area: box)
    }
    if let note { say(on: &surface, in: note) }
  }

  private func draw<S: Surface>(_ wire: GraphLayout.Wire, on surface: inout S, style: Style) {
    for (a, b) in zip(wire.corners, wire.corners.dropFirst()) {
      let (left, right) = (
        min(a.column, b.column) + origin.column, max(a.column, b.column) + origin.column
      )
      let (top, bottom) = (min(a.row, b.row) + origin.row, max(a.row, b.row) + origin.row)
      guard right >= view.column, left < view.endColumn, bottom >= view.row, top < view.endRow
      else { continue }
      surface.wire(
        [
          (max(left, view.column), max(top, view.row)),
          (min(right, view.endColumn - 1), min(bottom, view.endRow - 1)),
        ], style: style)
    }
  }

  private func draw<S: Surface>(
    _ node: ComputationGraph.Node, isCurrent: Bool, on surface: inout S, in box: Rect
  ) {
    let frame = isCurrent ? Style(.focus, .bold) : Style(.border)
    let lines = graph.lines(node, detail)
    guard detail != .least else {
      surface.write("[", column: box.column, row: box.row, columns: 1, style: frame)
      surface.write("]", column: box.endColumn - 1, row: box.row, columns: 1, style: frame)
      return write(lines, isCurrent, on: &surface, in: box.inset(columns: 1))
    }
    surface.box(box, style: frame)
    let inside = box.inset(columns: 1)
    write(
      lines, isCurrent, on: &surface,
      in: Rect(
        column: inside.column, row: detail == .value ? box.row : box.row + 1,
        columns: inside.columns, rows: lines.count))
  }

  private func write<S: Surface>(
    _ lines: [(text: String, role: Role)], _ isCurrent: Bool, on surface: inout S, in area: Rect
  ) {
    for (index, line) in lines.enumerated() {
      // The name of the current node stands out without colour too.
      let style =
        index == 0 && isCurrent ? Style(.focus, [.bold, .reverse]) : Style(line.role)
      let text = ShortName.text(line.text, columns: area.columns, surface.glyphs)
      surface.writeCentred(text, in: area, row: area.row + index, style: style)
    }
  }

  private func say<S: Surface>(on surface: inout S, in note: Rect) {
    let boxes = layout.boxes.map(moved)
    let hidden = boxes.filter { !isInView($0) }
    let left = hidden.count { $0.column < view.column }
    let right = hidden.count { $0.column >= view.column && $0.endColumn > view.endColumn }
    let other = hidden.count - left - right
    var parts: [String] = []
    if left > 0 { parts.append("◂ \(left) more") }
    if other > 0 { parts.append("\(other) above or below") }
    if right > 0 { parts.append("\(right) more ▸") }
    surface.writeCentred(
      parts.joined(separator: " · "), in: note, row: note.row, style: .faint)
  }
}
