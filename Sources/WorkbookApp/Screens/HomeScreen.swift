internal import Cells
internal import Coursework
internal import TerminalUI

/// The modules and lessons with their progress; the way into a lesson.
struct HomeScreen: Screen {
  private static let lessonZone = "lesson"
  private static let warmUpZone = "warm-up"
  /// What is selected when that is the warm-up: no lesson has such an id.
  private static let warmUpRow = ""

  /// The lesson, or `warmUpRow`.
  private var selected: String?
  private var scroll = ScrollPosition()
  /// The words that lessons are searched for, while they are.
  private var search: TextField?

  /// The screen with its cursor at a lesson: the one that was opened, or the last one.
  init(context: Context, at lesson: String? = nil) {
    selected = lesson ?? context.progress.lastPlace?.lesson ?? context.course.lessons.first?.id
  }

  var name: String { "Home" }
  var isTakingText: Bool { search != nil }

  // MARK: Update

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(let key):
      if search != nil { return updateSearch(key, context) }
      return press(key, context)
    case .paste(let text): search?.insert(text)
    case .mouse(let mouse): return click(mouse, context)
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .up, .character("k"): move(-1, context)
    case .down, .character("j"): move(1, context)
    case .pageUp: move(-10, context)
    case .pageDown: move(10, context)
    case .home, .character("g"): move(-10_000, context)
    case .end, .character("G"): move(10_000, context)
    case .enter, .right, .character("l"): return open(context)
    case .character("/"): search = TextField()
    case .character("q"): return [.quit]
    default: break
    }
    return []
  }

  private mutating func updateSearch(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .escape: search = nil
    case .enter:
      let actions = open(context)
      search = nil
      return actions
    case .up: move(-1, context)
    case .down: move(1, context)
    default:
      _ = search?.take(key)
      let found = lessons(context)
      if !found.contains(where: { $0.id == selected }) { selected = found.first?.id }
    }
    return []
  }

  private mutating func click(_ mouse: Mouse, _ context: Context) -> [Action] {
    switch mouse.action {
    case .wheelUp: move(-1, context)
    case .wheelDown: move(1, context)
    case .press:
      let found = lessons(context)
      if mouse.zone?.name == Self.warmUpZone {
        if selected == Self.warmUpRow { return open(context) }
        selected = Self.warmUpRow
        return []
      }
      guard let zone = mouse.zone, zone.name == Self.lessonZone, found.indices.contains(zone.index)
      else { return [] }
      let lesson = found[zone.index].id
      if lesson == selected { return open(context) }
      selected = lesson
    default: break
    }
    return []
  }

  private mutating func move(_ rows: Int, _ context: Context) {
    let found = (warmUp(context).isEmpty ? [] : [Self.warmUpRow]) + lessons(context).map(\.id)
    guard !found.isEmpty else { return }
    let index = found.firstIndex { $0 == selected } ?? 0
    selected = found[min(max(0, index + rows), found.count - 1)]
    scroll = revealed(self.rows(context), visible: listArea(context).rows)
  }

  /// The position moved so that what is selected is in view, with the module's own line above its first
  /// lesson.
  private func revealed(_ rows: [Row], visible: Int) -> ScrollPosition {
    guard let place = rows.firstIndex(where: { $0.lesson == selected && $0.module == nil }) else {
      return scroll
    }
    var scroll = scroll
    scroll.reveal(max(0, place - 1)..<place + 1, count: rows.count, visible: visible)
    return scroll
  }

  private mutating func open(_ context: Context) -> [Action] {
    if selected == Self.warmUpRow { return openWarmUp(context) }
    guard let lesson = selected.flatMap({ context.course.lesson($0) }) else { return [] }
    let screen = LessonScreen(lesson, context: context)
    return [.push(screen)] + screen.opening()
  }

  private mutating func openWarmUp(_ context: Context) -> [Action] {
    // Back from its last exercise, the student stands on that lesson.
    if warmUp(context).count <= 1 { selected = warmUp(context).first?.lesson }
    guard let item = warmUp(context).first, let lesson = context.course.lesson(item.lesson) else {
      return []
    }
    var screen = LessonScreen(lesson, context: context)
    let opening = screen.opening()
    let beginning = screen.begin(item, context)
    return [.push(screen)] + opening + beginning
  }

  /// What is left of the warm-up: an exercise that was opened is no longer offered. None of it
  /// while lessons are searched for.
  private func warmUp(_ context: Context) -> [WarmUp.Item] {
    guard search == nil else { return [] }
    return context.warmUp.filter { item in
      context.course.lesson(item.lesson)?.exercise(item.exercise) != nil
        && context.progress.exercises[item.reference]?.seed != item.seed
    }
  }

  /// The lessons that are listed: all, or those that match the search.
  private func lessons(_ context: Context) -> [Lesson] {
    guard let words = search?.text.lowercased(), !words.isEmpty else {
      return context.course.lessons
    }
    return context.course.lessons.filter { lesson in
      "\(lesson.id) \(lesson.title) \(lesson.concepts.joined(separator: " "))".lowercased()
        .contains(words)
    }
  }

  // MARK: View

  private struct Row {
    var lesson: String?
    var module: Module?
  }

  private func rows(_ context: Context) -> [Row] {
    let shown = Set(lessons(context).map(\.id))
    let first = warmUp(context).isEmpty ? [] : [Row(lesson: Self.warmUpRow)]
    return first
      + context.course.modules.flatMap { module -> [Row] in
        let lessons = module.lessons.filter { shown.contains($0.id) }
        return lessons.isEmpty
          ? [] : [Row(module: module)] + lessons.map { Row(lesson: $0.id) }
      }
  }

  private func listArea(_ context: Context) -> Rect {
    let area = Rect(context.size)
    let (_, rest) = area.splitTop(2)
    let about = min(9, max(4, rest.rows / 3))
    return rest.splitBottom(about + 1).rest
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let columns = area.columns - 2
    canvas.write(
      "Gradus", column: 1, row: area.row, columns: columns, style: Style(.heading, .bold))
    canvas.write(
      context.course.title, column: 9, row: area.row, columns: columns - 8, style: Style(.faint))
    canvas.writeRight(
      context.owner,
      in: Rect(column: area.columns / 2, row: 0, columns: area.columns / 2 - 1, rows: 1),
      row: area.row, style: Style(.title))
    let list = listArea(context)
    viewList(on: &canvas, in: list, context: context)
    viewAbout(
      on: &canvas,
      in: Rect(
        column: 1, row: list.endRow, columns: area.columns - 2, rows: area.endRow - list.endRow),
      context: context)
  }

  private func viewList(on canvas: inout Canvas, in area: Rect, context: Context) {
    let rows = rows(context)
    if rows.isEmpty {
      let words =
        context.course.lessons.isEmpty
        ? "There are no lessons here. Start Gradus with --course and the folder of a course."
        : "No lesson has “\(search?.text ?? "")” in its name. Esc shows all lessons."
      for (index, line) in TextFlow.lines(
        [Span(words, .text)], columns: area.columns - 2, glyphs: canvas.glyphs
      ).enumerated() {
        line.draw(on: &canvas, column: 1, row: area.row + index, columns: area.columns - 2)
      }
      return
    }
    let top = revealed(rows, visible: area.rows).clamped(count: rows.count, visible: area.rows)
    let found = lessons(context)
    for (index, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let line = Rect(column: 0, row: area.row + index, columns: area.columns, rows: 1)
      if let module = row.module {
        viewModule(module, on: &canvas, in: line, context: context)
      } else if row.lesson == Self.warmUpRow {
        let isSelected = selected == Self.warmUpRow
        let style = Style(isSelected ? .focus : .path, .bold)
        canvas.write(isSelected ? "▸" : " ", column: 1, row: line.row, style: style)
        canvas.write(
          warmUpTitle(context), column: 3, row: line.row, columns: line.columns - 4, style: style)
        canvas.addZone(Self.warmUpZone, index: 0, area: line)
      } else if let lesson = row.lesson.flatMap({ context.course.lesson($0) }) {
        viewLesson(lesson, on: &canvas, in: line, context: context)
        canvas.addZone(
          Self.lessonZone, index: found.firstIndex { $0.id == lesson.id } ?? -1, area: line)
      }
    }
  }

  private func viewModule(
    _ module: Module, on canvas: inout Canvas, in line: Rect, context: Context
  ) {
    let counts = module.lessons.map { context.progress.solved(in: $0) }
    let (solved, all) = (counts.map(\.solved).reduce(0, +), counts.map(\.all).reduce(0, +))
    let tally = all == 0 ? "" : "\(solved) of \(all) exercises"
    canvas.write(
      module.title, column: 1, row: line.row, columns: max(0, line.columns - tally.count - 4),
      style: Style(.title, .bold))
    canvas.writeRight(tally, in: line.inset(columns: 1), row: line.row, style: Style(.faint))
  }

  private func viewLesson(
    _ lesson: Lesson, on canvas: inout Canvas, in line: Rect, context: Context
  ) {
    let isSelected = lesson.id == selected
    let (solved, all) = context.progress.solved(in: lesson)
    let isLast = context.progress.lastPlace?.lesson == lesson.id
    let state = isLast ? "you were here" : ""
    let style = isSelected ? Style(.focus, .bold) : Style.text
    canvas.write(isSelected ? "▸" : " ", column: 1, row: line.row, style: style)
    canvas.write(lesson.id, column: 3, row: line.row, columns: 8, style: style)
    let tail = max(12, all) + 18
    let titleColumns = max(8, line.columns - 11 - tail)
    canvas.write(
      lesson.title, column: 11, row: line.row, columns: titleColumns, style: style)
    canvas.write(
      state, column: line.columns - tail, row: line.row, columns: 14, style: Style(.path, .bold))
    let boxes =
      String(repeating: "■", count: solved) + String(repeating: "□", count: max(0, all - solved))
    canvas.writeRight(
      all == 0 ? "" : all <= 12 ? boxes + " \(solved)/\(all)" : "\(solved)/\(all)",
      in: line.inset(columns: 1),
      row: line.row, style: Style(solved == all && all > 0 ? .correct : .text))
  }

  private func warmUpTitle(_ context: Context) -> String {
    let count = warmUp(context).count
    return "Warm-up: \(count) \(count == 1 ? "exercise" : "exercises") from last time"
  }

  /// What is written below the list about the warm-up.
  private func aboutWarmUp(_ context: Context, columns: Int, glyphs: Glyphs) -> [TextLine] {
    let items = warmUp(context)
    let names = items.compactMap { item in
      context.course.lesson(item.lesson)?.exercise(item.exercise).map { exercise in
        "\(exercise.title) (\(item.lesson), "
          + (item.reason == .wrong ? "not right last time)" : "solved with hints)")
      }
    }
    return [TextLine([Span(warmUpTitle(context), Style(.heading, .bold))])]
      + TextFlow.lines(
        [Span("With new numbers: " + names.joined(separator: ", ") + ".")], columns: columns,
        glyphs: glyphs)
  }

  private func viewAbout(on canvas: inout Canvas, in area: Rect, context: Context) {
    guard area.rows > 1 else { return }
    for column in 0..<area.columns {
      canvas[area.column + column, area.row] = Cell(
        canvas.glyphs.isASCII ? "-" : "─", Style(.border))
    }
    if let search {
      canvas.write("Search: ", column: area.column, row: area.row + 1, style: Style(.key, .bold))
      search.draw(
        on: &canvas,
        in: Rect(column: area.column + 8, row: area.row + 1, columns: area.columns - 8, rows: 1),
        isFocused: true)
      return
    }
    if selected == Self.warmUpRow, !warmUp(context).isEmpty {
      let lines = aboutWarmUp(context, columns: min(72, area.columns), glyphs: canvas.glyphs)
      for (index, line) in lines.prefix(area.rows - 1).enumerated() {
        line.draw(
          on: &canvas, column: area.column, row: area.row + 1 + index, columns: area.columns)
      }
      return
    }
    guard let lesson = selected.flatMap({ context.course.lesson($0) }) else { return }
    var lines = [
      TextLine([
        Span(lesson.title, Style(.heading, .bold)),
        Span("  about \(lesson.minutes) minutes", .faint),
      ])
    ]
    let first = lesson.blocks.lazy.compactMap { block -> Paragraph? in
      if case .paragraph(let paragraph) = block, paragraph.kind == .text { paragraph } else { nil }
    }.first
    if let first {
      lines += TextFlow.lines(
        [Span(first.text)], columns: min(72, area.columns), glyphs: canvas.glyphs)
    }
    for (index, line) in lines.prefix(area.rows - 1).enumerated() {
      line.draw(
        on: &canvas, column: area.column, row: area.row + 1 + index, columns: area.columns)
    }
  }

  // MARK: Keys

  func hints(in context: Context) -> [KeyHint] {
    if search != nil {
      return [
        KeyHint(.enter, "open"), KeyHint(.down, "move", keyName: "↑↓"),
        KeyHint(.escape, "all lessons"),
      ]
    }
    return [
      KeyHint(.enter, "open"), KeyHint(.down, "move", keyName: "↑↓"),
      KeyHint(.character("/"), "search"), KeyHint(.character("?"), "help"),
      KeyHint(.character("q"), "quit"),
    ]
  }

  func help(in context: Context) -> [KeyHint] {
    [
      KeyHint(.enter, "open the lesson"), KeyHint(.up, "lesson above", keyName: "↑ k"),
      KeyHint(.down, "lesson below", keyName: "↓ j"), KeyHint(.home, "first lesson", keyName: "g"),
      KeyHint(.end, "last lesson", keyName: "G"),
      KeyHint(.character("/"), "search for a lesson"),
      KeyHint(.control("l"), "draw the screen anew"),
      KeyHint(.control("z"), "back to the shell; fg returns"),
      KeyHint(.character("q"), "quit"), KeyHint(.control("c"), "quit at once"),
    ]
  }
}
