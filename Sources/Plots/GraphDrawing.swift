internal import Cells

/// Draws a graph that is laid out, or the part of it that is in view.
struct GraphDrawing {
  let graph: ComputationGraph
  let layout: GraphLayout
  let detail: GraphDetail
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
    for wire in layout.wires where !wire.isPresent {
      draw(wire, on: &surface, style: Style(.border))
    }
    for wire in layout.wires where wire.isPresent {
      draw(wire, on: &surface, style: Style(.focus, .bold))
    }
    let (ports, arrow) =
      graph.direction == .forward ? (layout.arrivals, "▸") : (layout.departures, "◂")
    for port in ports.filter({ !$0.isPresent }) + ports.filter(\.isPresent) {
      let (column, row) = (port.place.column + origin.column, port.place.row + origin.row)
      guard view.contains(column: column, row: row) else { continue }
      surface.write(
        arrow, column: column, row: row, columns: 1,
        style: port.isPresent ? Style(.focus, .bold) : Style(.axis))
    }
    if graph.direction == .backward, let current { drawSlopes(of: current, on: &surface) }
    for (index, (node, box)) in zip(graph.nodes, layout.boxes).enumerated() {
      let box = moved(box)
      guard isInView(box) else { continue }
      draw(
        node, isCurrent: index == current, isSelected: index == graph.selected, on: &surface,
        in: box)
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
    _ node: ComputationGraph.Node, isCurrent: Bool, isSelected: Bool, on surface: inout S,
    in box: Rect
  ) {
    let frame = isCurrent || isSelected ? Style(.focus, .bold) : Style(.border)
    let lines = detail.lines(node, surface.glyphs)
    var place = box.inset(columns: detail.isFramed ? 1 : 0)
    switch detail {
    case .least:
      surface.write("[", column: box.column, row: box.row, columns: 1, style: frame)
      surface.write("]", column: box.endColumn - 1, row: box.row, columns: 1, style: frame)
    case .bare: break
    case .framed: surface.box(box, style: frame)
    case .roomy, .full:
      surface.box(box, style: frame)
      place = place.inset(rows: 1)
    }
    for (index, line) in lines.enumerated() where !line.text.isEmpty {
      var style = Style(line.role)
      // The name of the current node stands out without colour too.
      if index == 0, isCurrent { style = Style(.focus, [.bold, .reverse]) }
      if index == 0, isSelected, !isCurrent { style = Style(.focus, [.bold, .underline]) }
      let text = ShortName.text(line.text, columns: place.columns, surface.glyphs)
      surface.writeCentred(text, in: place, row: place.row + index, style: style)
    }
  }

  /// How the current node follows what it is made of, on the wires on which its gradient goes back.
  private func drawSlopes<S: Surface>(of current: Int, on surface: inout S) {
    let node = graph.nodes[current]
    for input in Set(node.inputs) {
      guard let port = layout.departures.first(where: { $0.node == input }) else { continue }
      let slopes = zip(node.inputs, node.slopes).filter { $0.0 == input }.map {
        GraphDetail.number($0.1)
      }
      let text = "×" + slopes.joined(separator: "+")
      let spelled = surface.glyphs.isASCII ? "*" + text.dropFirst() : text
      let columns = TextWidth.columns(of: surface.glyphs.spelled(spelled))
      let (column, row) = (port.place.column + 1 + origin.column, port.place.row + origin.row)
      let place = Rect(column: column, row: row, columns: columns, rows: 1)
      guard columns <= layout.lead, isInView(place) else { continue }
      surface.write(
        spelled, column: column, row: row, columns: columns, style: Style(.curve(1), .bold))
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
