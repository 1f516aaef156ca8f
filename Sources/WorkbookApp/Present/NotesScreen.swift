internal import Cells
internal import TerminalUI

/// The instructor's own screen beside the projector: the clock, what is shown now and next, the line that
/// the next key tries, the notes.
struct NotesScreen: Screen {
  private(set) var news = PresentNews.nobody
  /// The seconds that had passed when the clock was set to zero.
  private var zero = 0
  private var scroll = ScrollPosition()

  var name: String { "Notes" }
  /// The clock moves on, and a presentation that was away may be back.
  var tick: Duration? { .seconds(1) }

  mutating func hear(_ news: PresentNews) {
    if case .told(let state, let seconds) = news {
      if case .told(let old, _) = self.news, old.place != state.place || old.lesson != state.lesson
      {
        scroll = ScrollPosition()
      }
      // A presentation that was started anew has a clock of its own.
      if seconds < zero { zero = 0 }
    }
    self.news = news
  }

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .tick: return [.perform(.listen)]
    case .key(.character("q")): return [.pop]
    case .key(.character("r")): if case .told(_, let seconds) = news { zero = seconds }
    case .key(.up), .key(.character("k")): move(-1, context)
    case .key(.down), .key(.character("j")): move(1, context)
    case .key(.pageUp): move(-10, context)
    case .key(.pageDown): move(10, context)
    case .mouse(let mouse) where mouse.action == .wheelUp: move(-3, context)
    case .mouse(let mouse) where mouse.action == .wheelDown: move(3, context)
    default: break
    }
    return []
  }

  private mutating func move(_ rows: Int, _ context: Context) {
    guard case .told(let state, _) = news else { return }
    let lines = lines(of: state, columns: context.size.columns - 2, context.glyphs)
    scroll.move(by: rows, count: lines.count, visible: visible(context.size.rows))
  }

  private static let head = 5
  private func visible(_ rows: Int) -> Int { max(1, rows - Self.head) }

  // MARK: View

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let (bar, below) = area.splitTop(1)
    canvas.fill(bar, with: Cell(" ", Style(.title, .underline)))
    switch news {
    case .nobody:
      canvas.write(" Notes", column: 0, row: bar.row, style: Style(.title, .underline))
      say(NotesText.nobody, role: .text, on: &canvas, in: below)
    case .refused(let why):
      canvas.write(" Notes", column: 0, row: bar.row, style: Style(.title, .underline))
      say(why, role: .warning, on: &canvas, in: below)
    case .told(let state, let seconds):
      canvas.write(
        " Notes: \(state.lesson)  \(state.title)", column: 0, row: bar.row,
        columns: area.columns - 12, style: Style(.title, .underline))
      canvas.writeRight(
        "\(state.place)/\(state.count) ", in: bar, row: bar.row, style: Style(.title, .underline))
      viewClock(state, seconds: max(0, seconds - zero), on: &canvas, in: below)
      let list = below.splitTop(Self.head - 1).rest
      let lines = lines(of: state, columns: area.columns - 2, canvas.glyphs)
      let top = scroll.clamped(count: lines.count, visible: visible(area.rows))
      for (index, line) in lines.dropFirst(top).prefix(list.rows).enumerated() {
        line.draw(on: &canvas, column: 1, row: list.row + index, columns: list.columns - 1)
      }
      if lines.count - top > list.rows {
        canvas.writeRight("↓", in: list, row: list.endRow - 1, style: Style(.key, .bold))
      }
    }
  }

  private func say(_ text: String, role: Role, on canvas: inout Canvas, in area: Rect) {
    let lines = TextFlow.lines(
      [Span(text, Style(role, .bold))], columns: max(1, area.columns - 4), glyphs: canvas.glyphs)
    for (index, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      line.draw(on: &canvas, column: 2, row: area.row + 1 + index, columns: area.columns - 2)
    }
  }

  /// The clock, large, and beside it what it is to be held against.
  private func viewClock(
    _ state: PresentState, seconds: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let isOver = state.minutes > 0 && seconds > state.minutes * 60
    let style = Style(isOver ? .warning : .heading, .bold)
    let clock = NotesText.clock(seconds)
    let large =
      BigLetters.lines(clock, columns: 40, most: 1, style: style, glyphs: canvas.glyphs)
      ?? [TextLine(), TextLine(clock, style)]
    for (index, line) in large.enumerated() {
      line.draw(on: &canvas, column: 1, row: area.row + index, columns: 40)
    }
    let width = (large.map { TextWidth.columns(of: $0.text) }.max() ?? 0) + 4
    let words = [
      NotesText.pace(state, seconds: seconds), NotesText.share(state, seconds: seconds),
      state.lab.map { "beside it: \($0)" } ?? "",
    ]
    for (index, text) in words.enumerated() {
      canvas.write(
        text, column: width, row: area.row + index, columns: max(0, area.columns - width - 1),
        style: index == 0 ? style : .text)
    }
  }

  private func lines(
    of state: PresentState, columns: Int, _ glyphs: Glyphs
  ) -> [TextLine] {
    let parts = NotesText.parts(of: state)
    let width = 9
    return parts.enumerated().flatMap { index, part -> [TextLine] in
      let isNotes = part.label == "Notes"
      let role: Role = part.label == "State" ? .warning : .text
      let lines = part.lines.flatMap { line in
        TextFlow.lines(
          [Span(line, Style(role, part.label == "Now" || isNotes ? .bold : []))],
          columns: max(1, columns - width), glyphs: glyphs)
      }
      let own = lines.enumerated().map { row, line in
        let label = row == 0 ? part.label : ""
        let pad = String(repeating: " ", count: width - label.count)
        return TextLine([Span(label, Style(.key, .bold)), Span(pad)] + line.spans)
      }
      return (index == 0 ? [] : [TextLine()]) + own
    }
  }

  // MARK: Words for keys

  func hints(in context: Context) -> [KeyHint] {
    let clock: [KeyHint]
    if case .told = news {
      clock = [KeyHint(.character("r"), "clock to 0:00"), KeyHint(.down, "scroll", keyName: "↑↓")]
    } else {
      clock = []
    }
    return clock + [KeyHint(.character("?"), "help"), KeyHint(.character("q"), "quit")]
  }

  func help(in context: Context) -> [KeyHint] {
    [
      KeyHint(.character("r"), "set the clock to 0:00"), KeyHint(.down, "scroll", keyName: "↑↓"),
      KeyHint(.character("q"), "quit; the presentation goes on"),
      KeyHint(.control("c"), "quit at once"),
    ]
  }
}
