internal import Cells
internal import TerminalUI

/// The arithmetic of the last step in full: each rule, its numbers, its result.
struct ArithmeticScreen: Screen {
  let lines: [String]
  private var scroll = ScrollPosition()

  init(lines: [String]) { self.lines = lines }

  var name: String { "The last step" }

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(.up), .key(.character("k")): move(-1, context)
    case .key(.down), .key(.character("j")): move(1, context)
    case .key(.pageUp): move(-10, context)
    case .key(.pageDown): move(10, context)
    case .key(.escape), .key(.character("q")), .key(.character("=")), .key(.enter): return [.pop]
    case .mouse(let mouse) where mouse.action == .wheelUp: move(-1, context)
    case .mouse(let mouse) where mouse.action == .wheelDown: move(1, context)
    default: break
    }
    return []
  }

  private mutating func move(_ rows: Int, _ context: Context) {
    scroll.move(by: rows, count: laidOut(context).count, visible: context.size.rows - 2)
  }

  private func laidOut(_ context: Context) -> [TextLine] {
    lines.flatMap { line in
      TextFlow.lines(
        [Span(line, Style(.code))], columns: context.size.columns - 2, indent: 4,
        glyphs: context.glyphs) + [TextLine()]
    }
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    canvas.write(
      "The arithmetic of the last step", column: 1, row: area.row, columns: area.columns - 2,
      style: Style(.heading, .bold))
    let lines = laidOut(context)
    let visible = area.rows - 2
    let top = scroll.clamped(count: lines.count, visible: visible)
    for (index, line) in lines.dropFirst(top).prefix(max(0, visible)).enumerated() {
      line.draw(on: &canvas, column: 1, row: area.row + 2 + index, columns: area.columns - 2)
    }
  }

  func hints(in context: Context) -> [KeyHint] {
    [KeyHint(.down, "scroll", keyName: "↑↓"), KeyHint(.escape, "back")]
  }

  func help(in context: Context) -> [KeyHint] { hints(in: context) }
}
