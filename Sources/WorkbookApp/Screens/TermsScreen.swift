internal import Cells
internal import Coursework
internal import TerminalUI

/// The terms of a page and what they mean, or all terms of the course.
struct TermsScreen: Screen {
  private let own: [Concept]
  private var isWhole: Bool
  private var scroll = ScrollPosition()
  /// The words that terms are searched for, while they are.
  private var search: TextField?

  init(of lesson: Lesson, context: Context) {
    own = context.course.glossary.concepts(in: lesson)
    isWhole = own.isEmpty
  }

  var name: String { "Terms" }
  var isTakingText: Bool { search != nil }

  // MARK: Update

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(let key): return press(key, context)
    case .paste(let text): search?.insert(text)
    case .mouse(let mouse) where mouse.action == .wheelUp: move(-3, context)
    case .mouse(let mouse) where mouse.action == .wheelDown: move(3, context)
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .up: move(-1, context)
    case .down: move(1, context)
    case .pageUp: move(1 - context.size.rows, context)
    case .pageDown: move(context.size.rows - 1, context)
    case .escape where search != nil:
      search = nil
      scroll = ScrollPosition()
    case .tab:
      isWhole.toggle()
      scroll = ScrollPosition()
    default:
      if search != nil {
        _ = search?.take(key)
        scroll = ScrollPosition()
        return []
      }
      return pressOutsideSearch(key, context)
    }
    return []
  }

  private mutating func pressOutsideSearch(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .character("k"): move(-1, context)
    case .character("j"): move(1, context)
    case .home, .character("g"): move(-100_000, context)
    case .end, .character("G"): move(100_000, context)
    case .character("/"):
      search = TextField()
      isWhole = true
    case .escape, .character("q"), .character("t"), .enter: return [.pop]
    default: break
    }
    return []
  }

  private mutating func move(_ rows: Int, _ context: Context) {
    scroll.move(by: rows, count: lines(context).count, visible: context.size.rows - 2)
  }

  // MARK: View

  private func concepts(_ context: Context) -> [Concept] {
    let all = isWhole ? context.course.glossary.concepts : own
    guard let words = search?.text.lowercased(), !words.isEmpty else { return all }
    return all.filter { ([$0.term] + $0.forms).contains { $0.lowercased().contains(words) } }
  }

  private func lines(_ context: Context) -> [TextLine] {
    let concepts = concepts(context)
    guard !concepts.isEmpty else {
      return [TextLine(search == nil ? "The glossary is empty." : "No term has these letters.")]
    }
    return concepts.flatMap { concept in
      TextFlow.lines(
        [Span(concept.term, Style(.term, .bold)), Span(": ")] + concept.definitionSpans
          + [Span(" "), Span(concept.home, .faint)], columns: min(80, context.size.columns - 2),
        indent: 2, glyphs: context.glyphs)
    }
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    if let search {
      let used = canvas.write("Find: ", column: 1, row: area.row, style: Style(.key, .bold))
      search.draw(
        on: &canvas,
        in: Rect(
          column: used + 1, row: area.row, columns: max(1, min(40, area.columns - used - 1)),
          rows: 1), isFocused: true)
    } else {
      canvas.write(
        isWhole ? "All terms of the course" : "Terms on this page", column: 1, row: area.row,
        columns: area.columns - 2, style: Style(.heading, .bold))
    }
    let lines = lines(context)
    let visible = max(0, area.rows - 2)
    let top = scroll.clamped(count: lines.count, visible: visible)
    for (index, line) in lines.dropFirst(top).prefix(visible).enumerated() {
      line.draw(on: &canvas, column: 1, row: area.row + 2 + index, columns: area.columns - 2)
    }
  }

  func hints(in context: Context) -> [KeyHint] {
    [
      KeyHint(.down, "scroll", keyName: "↑↓"),
      KeyHint(.tab, isWhole ? "this page's terms" : "all terms"),
      KeyHint(.character("/"), "search"),
      KeyHint(.escape, search == nil ? "back" : "end the search"),
    ]
  }

  func help(in context: Context) -> [KeyHint] { hints(in: context) }
}
