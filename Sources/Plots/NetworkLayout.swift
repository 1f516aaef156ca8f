internal import Cells

/// Where the neurons of a network diagram are. All extents are in cells.
struct NetworkLayout {
  /// How much of a neuron there is room for.
  enum Form: Hashable {
    case framedMap, map, value, mark
  }

  /// A column of neurons.
  struct Column: Hashable {
    var form: Form
    /// The areas of the neurons that are shown, from the top.
    var boxes: [Rect]
    /// The neurons that there was no room for.
    var hidden: Int
    /// The row that says how many are hidden.
    var noteRow: Int?
  }

  /// What one layer asks for.
  struct Request: Hashable {
    var count: Int
    var hasMaps: Bool
    var hasValues: Bool
  }

  let columns: [Column]

  /// Lays layers out from left to right between margins for labels; nil where they do not fit.
  init?(_ layers: [Request], in area: Rect, left: Int, right: Int) {
    guard !layers.isEmpty, area.rows > 0 else { return nil }
    let room = area.columns - left - right
    var choices = layers.map { Self.shapes($0, rows: area.rows)[...] }
    func needed() -> Int {
      let shapes = choices.compactMap(\.first)
      // Edges between marks need less room than those between maps.
      let gap = shapes.allSatisfy { $0.form == .mark } ? 2 : 6
      return shapes.reduce(0) { $0 + $1.size.columns } + gap * (layers.count - 1)
    }
    while needed() > room {
      // The widest layer gives way first; of those as wide, the one with the most neurons.
      let widest = choices.indices.filter { choices[$0].count > 1 }.max { a, b in
        let widths = (choices[a].first?.size.columns ?? 0, choices[b].first?.size.columns ?? 0)
        return (widths.0, layers[a].count) < (widths.1, layers[b].count)
      }
      guard let widest else { return nil }
      choices[widest].removeFirst()
    }
    columns = Self.place(choices.compactMap(\.first), layers, in: area, left: left, room: room)
  }

  private typealias Shape = (form: Form, size: Size, gap: Int)

  /// The shapes that a layer can have in so many rows, from the one that shows most.
  private static func shapes(_ layer: Request, rows: Int) -> [Shape] {
    var candidates: [Shape] = []
    if layer.hasMaps {
      candidates += [
        (.framedMap, Size(columns: 12, rows: 6), 1), (.framedMap, Size(columns: 8, rows: 5), 1),
        (.map, Size(columns: 6, rows: 3), 1), (.map, Size(columns: 5, rows: 2), 1),
      ]
    }
    if layer.hasValues {
      candidates += [
        (.value, Size(columns: 9, rows: 3), 1), (.value, Size(columns: 9, rows: 3), 0),
        (.value, Size(columns: 7, rows: 1), 1), (.value, Size(columns: 7, rows: 1), 0),
      ]
    }
    candidates += [(.mark, Size(columns: 1, rows: 1), 1), (.mark, Size(columns: 1, rows: 1), 0)]
    let fitting = candidates.filter { shape in
      Double(layer.count) * Double(shape.size.rows + shape.gap) - Double(shape.gap) <= Double(rows)
    }
    // With many hidden, marks with room between them show more than a full column does.
    return fitting.isEmpty ? [(.mark, Size(columns: 1, rows: 1), rows >= 7 ? 1 : 0)] : fitting
  }

  private static func place(
    _ shapes: [Shape], _ layers: [Request], in area: Rect, left: Int, room: Int
  ) -> [Column] {
    let starts = starts(shapes.map(\.size.columns), room: room)
    return zip(shapes, layers).enumerated().map { number, pair in
      let (shape, layer) = pair
      let column = area.column + left + starts[number]
      let pitch = shape.size.rows + shape.gap
      let fits = (area.rows + shape.gap) / max(1, pitch)
      let shown = layer.count <= fits ? layer.count : max(0, fits - 1)
      let hidden = layer.count - shown
      let lines = hidden > 0 ? shown + 1 : shown
      // A small layer spreads a little, so that its edges do not lie on each other.
      let slack = hidden > 0 ? 0 : area.rows - (lines * pitch - shape.gap)
      let extra = lines > 1 ? min(3, slack / lines) : 0
      let height = lines * (pitch + extra) - shape.gap - extra
      let top = area.row + max(0, (area.rows - height) / 2)
      let boxes = (0..<shown).map {
        Rect(
          column: column, row: top + $0 * (pitch + extra), columns: shape.size.columns,
          rows: shape.size.rows)
      }
      return Column(
        form: shape.form, boxes: boxes, hidden: hidden,
        noteRow: hidden > 0 ? top + shown * (pitch + extra) : nil)
    }
  }

  /// Where columns of these widths start: with their middles at equal distances, or where that is
  /// too close with equal gaps.
  private static func starts(_ widths: [Int], room: Int) -> [Int] {
    guard let first = widths.first, let last = widths.last, widths.count > 1 else {
      return widths.map { max(0, room - $0) / 2 }
    }
    let (intervals, span) = (widths.count - 1, room - first / 2 - (last + 1) / 2)
    let even = widths.enumerated().map { first / 2 + span * $0 / intervals - $1 / 2 }
    let gaps = zip(zip(even, widths), even.dropFirst()).map { $1 - $0.0 - $0.1 }
    if gaps.allSatisfy({ $0 >= 5 }) { return even }
    let free = room - widths.reduce(0, +)
    var taken = 0
    return widths.enumerated().map { number, width in
      defer { taken += width }
      return taken + free * number / intervals
    }
  }
}
