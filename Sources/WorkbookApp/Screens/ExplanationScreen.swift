internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

/// Any number of an experiment, with its arithmetic: a cursor on it among all others, the rule below
/// with its numbers, and the way down into each number that it is made of.
struct ExplanationScreen: Screen {
  static let numberZone = "number"
  static let inputZone = "input"

  /// Where one was before going down, so that the way leads back.
  struct Step: Hashable, Sendable {
    var cursor: NumberAddress
    var example: Int
    var chosen: Int?
  }

  let numbers: any ExplainableNumbers
  /// All lines of the step, shown where there is room.
  let overview: [String]
  /// The number that is explained.
  var cursor: NumberAddress
  var example = 0
  /// The input that is chosen to go down into; nil while the cursor moves among the matrices.
  var chosen: Int?
  var trail: [Step] = []
  /// Why a key did nothing.
  var message: String?
  var scroll = ScrollPosition()
  /// What is typed for a weight that is set by hand.
  var field: TextField?

  /// A screen of these numbers; nil where there are none.
  ///
  /// - Parameters:
  ///   - overview: all lines of the step, for experiments of a few lines.
  ///   - start: the number to begin with; nil for what the model says.
  init?(
    _ numbers: any ExplainableNumbers, overview: [String] = [], at start: NumberAddress? = nil
  ) {
    let groups = numbers.groups(example: 0, .value, .unicode)
    // What the model says is what most questions begin with; behind it stands the loss.
    let group = groups.count > 2 ? groups[groups.count - 2] : groups.first
    let matrix = groups.count > 2 ? group?.matrices.last : group?.matrices.first
    guard let matrix else { return nil }
    (self.numbers, self.overview) = (numbers, overview)
    cursor =
      start ?? numbers.present.flatMap { numbers.has($0) ? $0 : nil }
      ?? matrix.address(row: 0, column: 0)
  }

  var name: String { "Where a number comes from" }
  var isTakingText: Bool { field != nil }

  /// Which matrices are shown: those with the number's own kind.
  var aspect: NumberAddress.Aspect {
    switch cursor.aspect {
    case .value: .value
    case .gradient: .gradient
    default: .updated
    }
  }

  func notation(_ context: Context) -> Notation { context.glyphs.isASCII ? .ascii : .unicode }

  func explanation(in context: Context) -> NumberExplanation? {
    numbers.explanation(of: cursor, notation(context))
  }

  // MARK: Layout

  /// The explanation as it is laid out, and the areas of both.
  struct Layout {
    let text: [TextLine]
    let choices: [TextLine]
    let picture: NumberPicture
    let overview: [TextLine]
    let lower: Rect
  }

  func layout(in context: Context) -> Layout {
    let area = Rect(context.size)
    let rest = area.splitTop(1).rest
    let explanation = explanation(in: context)
    var (text, choices): ([TextLine], [TextLine]) = ([], [])
    if let explanation {
      let made = ExplanationText(
        explanation: explanation, chosen: chosen, columns: max(1, area.columns - 2),
        glyphs: context.glyphs)
      (text, choices) = (made.lines, made.choices)
    }
    if let field {
      text.append(
        TextLine([
          Span("Set it to: ", Style(.keyLabel)), Span(field.text + "▏", Style(.focus, .bold)),
        ]))
    }
    if let message { text.append(TextLine(message, Style(.warning))) }
    let wanted = text.count + choices.count + 1
    let most = max(5, rest.rows * (rest.rows < 20 ? 9 : 8) / 16)
    let (upper, lower) = rest.splitBottom(
      overview.isEmpty || rest.rows < wanted + 6 ? min(wanted, most) : wanted)
    let picture = NumberPicture(
      numbers.groups(example: example, aspect, notation(context)), around: cursor,
      inputs: explanation?.inputs.map(\.address) ?? [], in: upper, glyphs: context.glyphs)
    let all = overview.flatMap { line in
      TextFlow.lines(
        [Span(line, Style(.code))], columns: max(1, area.columns - 2), indent: 4,
        glyphs: context.glyphs)
    }
    let room = upper.rows - picture.rows - 1
    return Layout(
      text: text, choices: choices, picture: picture, overview: all.count <= room ? all : [],
      lower: lower)
  }

  // MARK: View

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let layout = layout(in: context)
    canvas.write(
      "The arithmetic of \(numbers.title)", column: 1, row: area.row, columns: area.columns - 2,
      style: Style(.heading, .bold))
    viewKind(on: &canvas, in: area)
    view(layout.picture, on: &canvas, context)
    for (index, line) in layout.overview.enumerated() {
      let row = layout.lower.row - layout.overview.count + index
      line.draw(on: &canvas, column: 1, row: row, columns: area.columns - 2)
    }
    viewText(layout, on: &canvas, context)
  }

  /// Which numbers are seen, and of which example, as far as there is room beside the title.
  private func viewKind(on canvas: inout Canvas, in area: Rect) {
    let kind = aspect == .gradient ? "gradients" : aspect == .updated ? "after the step" : ""
    let (own, all) = (example + 1, numbers.exampleCount)
    let texts =
      all > 1
      ? [[kind, "example \(own) of \(all)"], [kind, "\(own)/\(all)"], ["\(own)/\(all)"]] : [[kind]]
    let used = TextWidth.columns(of: canvas.glyphs.spelled("The arithmetic of \(numbers.title)"))
    let text = texts.map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }
      .first { TextWidth.columns(of: $0) + used + 4 <= area.columns }
    guard let text, !text.isEmpty else { return }
    canvas.writeRight(text + " ", in: area, row: area.row, style: Style(.heading, .bold))
  }

  private func view(_ picture: NumberPicture, on canvas: inout Canvas, _ context: Context) {
    let area = picture.area
    for title in picture.titles {
      let row = area.row + title.row - picture.top
      guard (area.row..<area.endRow).contains(row) else { continue }
      canvas.write(
        title.text, column: area.column + 1, row: row, columns: area.columns - 2,
        style: Style(.title))
    }
    for block in picture.blocks {
      let row = area.row + block.row - picture.top
      guard (area.row..<area.endRow).contains(row) else { continue }
      canvas.write(
        block.title, column: area.column + block.column + 1, row: row,
        columns: block.width(canvas.glyphs) - 1, style: Style(.heading))
    }
    let explanation = explanation(in: context)
    let inputs = Set(explanation?.inputs.map(\.address) ?? [])
    let target = chosen.flatMap { place in
      explanation.flatMap { $0.inputs.indices.contains(place) ? $0.inputs[place].address : nil }
    }
    for (index, cell) in picture.cells.enumerated() {
      let text = NumberBlock.text(
        numbers.value(of: cell.address), columns: cell.place.columns - 2)
      let (before, after, style): (String, String, Style) =
        if cell.address == cursor {
          ("[", "]", Style(.focus, [.bold, .reverse]))
        } else if cell.address == target {
          ("▸", "", Style(.focus, [.bold, .reverse]))
        } else if inputs.contains(cell.address) {
          ("•", "", Style(.term, [.bold, .underline]))
        } else {
          (" ", "", .text)
        }
      let space = String(
        repeating: " ", count: max(0, cell.place.columns - 2 - text.count))
      canvas.write(space, column: cell.place.column, row: cell.place.row)
      canvas.write(
        before + text + after, column: cell.place.column + space.count, row: cell.place.row,
        columns: cell.place.columns - space.count, style: style)
      canvas.addZone(Self.numberZone, index: index, area: cell.place)
    }
  }

  private func viewText(_ layout: Layout, on canvas: inout Canvas, _ context: Context) {
    let area = layout.lower
    guard area.rows > 0 else { return }
    let line = String(repeating: canvas.glyphs.isASCII ? "-" : "─", count: max(0, area.columns))
    canvas.write(line, column: area.column, row: area.row, style: Style(.border))
    // The choices stay in view whatever the length of the text.
    let inside = area.splitTop(1).rest
    let (upper, lower) = inside.splitBottom(min(layout.choices.count, max(1, inside.rows / 3)))
    let top = scroll.clamped(count: layout.text.count, visible: upper.rows)
    for (index, line) in layout.text.dropFirst(top).prefix(upper.rows).enumerated() {
      line.draw(
        on: &canvas, column: area.column + 1, row: upper.row + index, columns: area.columns - 2)
    }
    if layout.text.count - top > upper.rows, upper.rows > 0 {
      canvas.writeRight("PgDn", in: area, row: area.row, style: Style(.key))
    }
    let first = firstChoice(layout.choices, visible: lower.rows)
    for (index, line) in layout.choices.dropFirst(first).prefix(lower.rows).enumerated() {
      let row = lower.row + index
      line.draw(on: &canvas, column: area.column + 1, row: row, columns: area.columns - 2)
      addZones(for: line, at: row, column: area.column + 1, before: first + index, layout, &canvas)
    }
  }

  /// The first line of the choices that is shown, so that the chosen one is among them.
  private func firstChoice(_ lines: [TextLine], visible: Int) -> Int {
    let place = lines.firstIndex { $0.text.contains("▸") || $0.text.contains(">") } ?? 0
    return max(0, min(place - visible / 2, lines.count - visible))
  }

  private func addZones(
    for line: TextLine, at row: Int, column: Int, before lines: Int, _ layout: Layout,
    _ canvas: inout Canvas
  ) {
    func isChoice(_ span: Span) -> Bool {
      span.style.role == .key || span.style.role == .focus
    }
    var index = layout.choices.prefix(lines).reduce(0) { $0 + $1.spans.count { isChoice($0) } }
    var place = column
    for span in line.spans {
      let width = TextWidth.columns(of: span.text)
      if isChoice(span) {
        canvas.addZone(
          Self.inputZone, index: index,
          area: Rect(column: place, row: row, columns: width, rows: 1))
        index += 1
      }
      place += width
    }
  }

  // MARK: Keys

  func hints(in context: Context) -> [KeyHint] {
    if field != nil { return [KeyHint(.enter, "set it"), KeyHint(.escape, "leave it")] }
    let others =
      numbers.groups(example: 0, .gradient, .unicode).isEmpty
      ? []
      : [
        KeyHint(.character("g"), aspect == .gradient ? "value" : "gradient"),
        KeyHint(.character("u"), aspect == .updated ? "before" : "after the step"),
      ]
    let own =
      chosen == nil
      ? [
        KeyHint(.up, "move", keyName: "↑↓←→"), KeyHint(.character("="), "made of"),
      ]
      : [
        KeyHint(.left, "choose", keyName: "←→"), KeyHint(.character("="), "down into it"),
        KeyHint(.character("b"), "back up"),
      ]
    let more =
      (numbers.presentValue(of: cursor) != nil ? [KeyHint(.character("w"), "set it")] : [])
      + (numbers.exampleCount > 1 ? [KeyHint(.character("e"), "example")] : [])
    return own + [KeyHint(.escape, chosen == nil ? "back" : "matrices")] + others + more
  }

  func help(in context: Context) -> [KeyHint] {
    [
      KeyHint(.up, "to the number beside it", keyName: "↑↓←→"),
      KeyHint(.tab, "to the next matrix"),
      KeyHint(.character("="), "choose a number that it is made of, and go down into it"),
      KeyHint(.character("b"), "back up"),
      KeyHint(.character("g"), "the gradient of the number, and back"),
      KeyHint(.character("u"), "the weight after the step, and back"),
      KeyHint(.character("w"), "set a weight to another value"),
      KeyHint(.character("e"), "the next example of the batch"),
      KeyHint(.character("E"), "the example before"),
      KeyHint(.character("1"), "go down into the first input, 2 the second …", keyName: "1-9"),
      KeyHint(.pageDown, "more of the explanation"),
      KeyHint(.escape, "back to the matrices; from there to the lesson"),
      KeyHint(.character("q"), "back to the lesson"),
    ]
  }
}
