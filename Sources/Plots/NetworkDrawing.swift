internal import Cells

/// Draws the parts of a network diagram, once it is laid out.
struct NetworkDrawing {
  let diagram: NetworkDiagram
  let layout: NetworkLayout
  let edges: NetworkEdges
  let area: Rect

  /// Edges between two layers beyond which the smallest third hides more than it shows.
  private static let mostEdges = 36

  private func isShown(_ edge: NetworkEdges.Edge) -> Bool {
    edge.input < layout.columns[edge.layer].boxes.count
      && edge.output < layout.columns[edge.layer + 1].boxes.count
  }

  private func isSelected(_ edge: NetworkEdges.Edge) -> Bool {
    diagram.selected
      == NetworkDiagram.Edge(layer: edge.layer, output: edge.output, input: edge.input)
  }

  /// Whether there are too many edges to draw the smallest third.
  private var leavesOutSmallest: Bool {
    zip(layout.columns, layout.columns.dropFirst()).contains {
      $0.boxes.count * $1.boxes.count > Self.mostEdges
    }
  }

  private func ends(_ edge: NetworkEdges.Edge) -> (from: Place, to: Place) {
    let from = layout.columns[edge.layer].boxes[edge.input]
    let to = layout.columns[edge.layer + 1].boxes[edge.output]
    return (
      Place(Double(from.endColumn), Double(from.row) + Double(from.rows) / 2),
      Place(Double(to.column), Double(to.row) + Double(to.rows) / 2)
    )
  }

  func drawEdges<S: Surface>(on surface: inout S, in clip: Rect) {
    let shown = edges.edges.filter(isShown)
    let drawn = shown.filter { !leavesOutSmallest || $0.third != .smallest || isSelected($0) }
    for third in [NetworkEdges.Third.smallest, .middle, .largest] {
      for edge in drawn where edge.third == third && !isSelected(edge) {
        let ends = ends(edge)
        surface.polyline(
          [ends.from, ends.to], Self.stroke(edge), style: Self.style(edge), in: clip)
      }
    }
    for edge in drawn {
      let ends = ends(edge)
      let middle = Place((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2)
      surface.addZone(
        "edge", index: edge.index,
        area: Rect(column: Int(middle.x), row: Int(middle.y), columns: 1, rows: 1))
    }
    if let selected = drawn.first(where: isSelected) {
      drawSelected(selected, on: &surface, in: clip)
    }
  }

  private static func stroke(_ edge: NetworkEdges.Edge) -> Stroke {
    switch edge.third {
    case .smallest: Stroke(.dotted, mark: ".")
    case .middle: Stroke(edge.weight < 0 ? .dashed : .solid, mark: edge.weight < 0 ? "-" : "+")
    case .largest:
      Stroke(edge.weight < 0 ? .dashed : .solid, weight: 2, mark: edge.weight < 0 ? "=" : "#")
    }
  }

  private static func style(_ edge: NetworkEdges.Edge) -> Style {
    Style(
      edge.weight < 0 ? .negative : .positive, edge.third == .largest ? .bold : [])
  }

  private func drawSelected<S: Surface>(
    _ edge: NetworkEdges.Edge, on surface: inout S, in clip: Rect
  ) {
    let ends = ends(edge)
    let pattern: Stroke.Pattern = edge.weight < 0 ? .dashed : .solid
    surface.polyline(
      [ends.from, ends.to], Stroke(pattern, weight: 2, mark: "@"), style: Style(.focus, .bold),
      in: clip)
    // Between close layers the key below says the weight.
    guard hasRoom(for: edge, surface.glyphs) else { return }
    let text = " \(weightText(edge)) "
    let columns = TextWidth.columns(of: surface.glyphs.spelled(text))
    let middle = Int((ends.from.x + ends.to.x) / 2) - columns / 2
    surface.write(
      text, column: middle, row: Int((ends.from.y + ends.to.y) / 2), columns: columns,
      style: Style(.focus, .bold))
  }

  /// Whether the weight fits on its edge.
  private func hasRoom(for edge: NetworkEdges.Edge, _ glyphs: Glyphs) -> Bool {
    let columns = TextWidth.columns(of: glyphs.spelled(weightText(edge)))
    let ends = ends(edge)
    return Double(columns) + 4 <= ends.to.x - ends.from.x
  }

  private func weightText(_ edge: NetworkEdges.Edge) -> String {
    "\(NetworkEdges.name(output: edge.output, input: edge.input)) = "
      + ShortNumber.text(edge.weight)
  }

  func drawNeurons<S: Surface>(on surface: inout S) {
    var start = 0
    for (number, (layer, column)) in zip(diagram.layers, layout.columns).enumerated() {
      for (index, (neuron, box)) in zip(layer.neurons, column.boxes).enumerated() {
        draw(neuron, column.form, on: &surface, in: box)
        surface.addZone("neuron", index: start + index, area: box)
        let row = box.row + (box.rows - 1) / 2
        if number == 0, box.column > area.column + 1 {
          let room = Rect(
            column: area.column, row: row, columns: box.column - 1 - area.column, rows: 1)
          let label = ShortName.text(neuron.label, columns: room.columns, surface.glyphs)
          surface.writeRight(label, in: room, row: row)
        } else if number == layout.columns.count - 1 {
          let room = area.endColumn - box.endColumn - 1
          let label = ShortName.text(neuron.label, columns: room, surface.glyphs)
          surface.write(
            label, column: box.endColumn + 1, row: row, columns: max(0, room), style: .text)
        }
      }
      start += layer.neurons.count
      if let row = column.noteRow {
        let text = "⋮ \(column.hidden) more"
        let at = place(text, around: middle(of: column, number), surface.glyphs)
        surface.write(
          text, column: at, row: row, columns: area.endColumn - at, style: .faint)
      }
    }
  }

  private func draw<S: Surface>(
    _ neuron: NetworkDiagram.Neuron, _ form: NetworkLayout.Form, on surface: inout S, in box: Rect
  ) {
    let value = neuron.value.map { ($0 < 0 ? "" : " ") + FixedDecimals.text($0) }
    switch form {
    case .framedMap, .map:
      let inside = form == .framedMap ? box.inset(columns: 1, rows: 1) : box
      if let map = neuron.map {
        surface.raster(map, in: inside)
      } else {
        surface.writeCentred(
          value ?? neuron.label, in: inside, row: inside.row + (inside.rows - 1) / 2)
      }
      if form == .framedMap { surface.box(box, style: Style(.border)) }
    case .value:
      let row = box.row + box.rows / 2
      if box.rows > 1 {
        surface.box(box, style: Style(.border))
      } else {
        surface.write("[", column: box.column, row: row, columns: 1, style: Style(.border))
        surface.write("]", column: box.endColumn - 1, row: row, columns: 1, style: Style(.border))
      }
      surface.writeCentred(
        value ?? "", in: box.inset(columns: 1), row: row, style: Self.style(of: neuron.value))
    case .mark:
      // A full circle for what is active, a ring for what is not.
      let isActive = neuron.value.map { $0 > 0 } ?? true
      surface.marker(
        isActive ? .circle : .ring, at: Place(column: box.column, row: box.row),
        style: Self.style(of: neuron.value), in: area)
    }
  }

  private static func style(of value: Double?) -> Style {
    guard let value, value != 0, value.isFinite else { return .text }
    return Style(value < 0 ? .negative : .positive)
  }

  /// The column in the middle of a layer.
  private func middle(of column: NetworkLayout.Column, _ number: Int) -> Int {
    guard let box = column.boxes.first else { return area.column }
    return box.column + box.columns / 2
  }

  /// Where a text around a column starts, so that it stays inside.
  private func place(_ text: String, around column: Int, _ glyphs: Glyphs) -> Int {
    let width = TextWidth.columns(of: glyphs.spelled(text))
    return max(area.column, min(column - width / 2, area.endColumn - width))
  }

  func drawHeadings<S: Surface>(on surface: inout S, in heading: Rect) {
    guard heading.rows > 0 else { return }
    let middles = layout.columns.enumerated().map { middle(of: $1, $0) }
    for (number, (layer, middle)) in zip(diagram.layers, middles).enumerated() {
      let beside = [number - 1, number + 1].filter(middles.indices.contains)
      let pitch = beside.map { abs(middles[$0] - middle) }.min() ?? area.columns
      let size = "\(layer.neurons.count)"
      let detail = layer.activation.isEmpty ? size : size + " " + layer.activation
      let lines = heading.rows > 1 ? [layer.name, detail] : [detail]
      for (row, line) in lines.enumerated() {
        let text = ShortName.text(line, columns: max(1, pitch - 1), surface.glyphs)
        let at = place(text, around: middle, surface.glyphs)
        surface.write(
          text, column: at, row: heading.row + row, columns: area.endColumn - at,
          style: row == 0 && lines.count > 1 ? Style(.heading, .bold) : .faint)
      }
    }
  }

  func drawKey<S: Surface>(on surface: inout S, in footer: Rect) {
    guard footer.rows > 0, !edges.edges.isEmpty else { return }
    let row = footer.endRow - 1
    var at = footer.column
    if let selected = edges.edges.first(where: isSelected),
      !isShown(selected) || !hasRoom(for: selected, surface.glyphs)
    {
      let used = surface.write(
        weightText(selected), column: at, row: footer.row, columns: footer.columns,
        style: Style(.focus, .bold))
      if footer.rows == 1 { at += used + 3 }
    }
    for (name, weight) in [("positive", 1.0), ("negative", -1)] where at + 13 < footer.endColumn {
      let edge = NetworkEdges.Edge(
        layer: 0, output: 0, input: 0, weight: weight, third: .middle, index: 0)
      surface.polyline(
        [Place(Double(at), Double(row) + 0.5), Place(Double(at + 4), Double(row) + 0.5)],
        Self.stroke(edge), style: Self.style(edge), in: footer)
      surface.write(
        name, column: at + 5, row: row, columns: footer.endColumn - at - 5, style: .faint)
      at += 16
    }
    let texts =
      leavesOutSmallest
      ? ["heavy: largest third of a layer, smallest left out", "smallest third left out"]
      : ["heavy: largest third of a layer, dotted: smallest", "heavy: largest third"]
    for text in texts where at + text.count <= footer.endColumn {
      surface.write(text, column: at, row: row, columns: footer.endColumn - at, style: .faint)
      return
    }
  }
}
