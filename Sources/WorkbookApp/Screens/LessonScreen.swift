internal import Cells
internal import Coursework
internal import Labs
internal import TerminalUI

/// A lesson: its page with the exercises in their places, and the experiment beside it.
struct LessonScreen: Screen {
  static let questionZone = "question"
  static let pageZone = "page"
  static let labZone = "lab"

  enum Focus: Hashable {
    case page, lab
    case question(PageRow.Target)
  }

  var lesson: Lesson
  var sessions: [ExerciseSession]
  var bench: LabBench
  /// The run of an exercise that stands in the place of the experiment.
  var replay: RunReplay?
  var focus = Focus.page
  var zoom = LessonLayout.Zoom.none
  var scroll = ScrollPosition()
  /// The answers that the student has begun; that of the question with the focus is among them.
  var entries: [PageRow.Target: any AnswerEntry] = [:]
  /// The words that the page is searched for, while they are typed.
  var search: TextField?
  var calculator = CalculatorBar()
  var isCalculating = false
  /// The place as the log has it, so that only changes are recorded.
  private var recorded: ProgressEvent?
  /// Whether something may have changed since the place was recorded.
  private var mayHaveMoved = false
  /// How long a run has gone on since then.
  private var unrecorded = Duration.zero
  /// The row at the top of the page, told by its block, so that a resize finds it again.
  private var anchor = Anchor(block: 0, row: 0)

  /// The prose as it was laid out last.
  private var prose: Prose?

  private struct Prose: Sendable {
    var columns: Int
    var glyphs: Glyphs
    var rows: [[PageRow]]
  }

  /// A row of the page whatever its width: a block, and the row within it.
  private struct Anchor: Hashable, Sendable {
    var block: Int
    var row: Int
  }

  init(_ lesson: Lesson, context: Context) {
    self.lesson = context.course.glossary.linking(lesson)
    sessions = Self.sessions(of: lesson, context)
    bench = LabBench(lesson.labs, data: context.course.data)
    layOutProse(in: context)
    if let place = context.progress.places[lesson.id] {
      if let run = place.run { bench.replay(run) }
      anchor = Anchor(block: place.item, row: 0)
      returnToAnchor(in: context)
      let isLast = context.progress.lastPlace?.lesson == lesson.id && !context.progress.isAtHome
      if isLast { recorded = placeEvent(in: context) }
    }
    mayHaveMoved = recorded == nil
    entries = context.begun[lesson.id]?.of(sessions) ?? [:]
  }

  /// The experiment beside the page.
  var lab: (any LabPanel)? {
    get { bench.panel }
    set { bench.panel = newValue }
  }

  /// The exercises as the student has left them.
  static func sessions(of lesson: Lesson, _ context: Context) -> [ExerciseSession] {
    lesson.exercises.map { exercise in
      guard let record = context.progress.exercises[exercise.reference] else {
        return ExerciseSession(exercise)
      }
      return ExerciseSession(exercise, resuming: record)
    }
  }

  func pictures(in context: Context) -> [Picture] {
    let own = (lab?.plots ?? []).map { Picture(name: "\(lesson.id)-\($0.name)", plot: $0.plot) }
    let declared = lesson.blocks.compactMap { block in
      if case .plot(let declaration) = block { declaration } else { nil }
    }
    let run = replay.map { [Picture(name: "\(lesson.id)-run", plot: $0.plot)] } ?? []
    return run + own
      + declared.enumerated().map { index, declaration in
        let rows = PlotRows(declaration: declaration, columns: 80, glyphs: context.glyphs)
        return Picture(name: "\(lesson.id)-plot-\(index + 1)", plot: rows.plot)
      }
  }

  var name: String { lesson.title }

  var isTakingText: Bool {
    if case .question = focus { return true }
    return search != nil || isCalculating || lab?.isTakingText == true
  }

  /// A tick moves the experiment; a slower one records where the student stands, once.
  var tick: Duration? { replay?.tick ?? lab?.tick ?? (mayHaveMoved ? .seconds(1) : nil) }

  /// Gives the whole screen to the experiment, and does a pasted run again; false where it is of another
  /// experiment.
  mutating func openLab(_ run: RunLine?) -> Bool {
    let isThere = run.map { bench.open($0) } ?? true
    guard lab != nil else { return isThere }
    (focus, zoom) = (.lab, .lab)
    return isThere
  }

  var work: LabWork? { replay == nil ? lab?.work : nil }

  mutating func take(_ work: LabWork) { lab?.take(work) }

  mutating func settle() { lab?.settle() }

  mutating func edit(_ edit: RunEdit) { lab?.edit(edit) }

  // MARK: Layout

  func layout(in context: Context) -> LessonLayout {
    let area = Rect(context.size)
    return LessonLayout(
      isCalculating ? area.splitBottom(CalculatorBar.rows).rest : area,
      hasLab: lab != nil || replay != nil, zoom: zoom)
  }

  func rows(in context: Context) -> [PageRow] {
    let builder = builder(in: context)
    return builder.rows(prose: isLaidOut(for: builder) ? prose?.rows : nil)
  }

  private func builder(in context: Context) -> PageBuilder {
    PageBuilder(
      lesson: lesson, sessions: sessions, focus: focusedTarget, entries: entries,
      columns: layout(in: context).proseColumns, glyphs: context.glyphs)
  }

  /// Lays the prose out once for the present width; a long page would be slow to scroll otherwise.
  mutating func layOutProse(in context: Context) {
    let builder = builder(in: context)
    if !isLaidOut(for: builder) {
      prose = Prose(columns: builder.columns, glyphs: builder.glyphs, rows: builder.prose())
    }
    let layout = layout(in: context)
    bench.panel?.fit(layout.lab.insetForText(layout.divider).size)
  }

  private func isLaidOut(for builder: PageBuilder) -> Bool {
    prose?.columns == builder.columns && prose?.glyphs == builder.glyphs
  }

  /// Lays the prose of another text out, with the row at the top where it was, in the block that
  /// took the place of its block.
  mutating func layOutAnew(_ move: (Int) -> Int, in context: Context) {
    prose = nil
    layOutProse(in: context)
    anchor.block = move(anchor.block)
    returnToAnchor(in: context)
  }

  var focusedTarget: PageRow.Target? {
    if case .question(let target) = focus { target } else { nil }
  }

  // MARK: Place

  /// What is recorded when the lesson is opened.
  func opening() -> [Action] {
    [
      .perform(
        .record(
          ProgressEvent(kind: .visited, lesson: lesson.id, place: anchor.block, run: bench.log)))
    ]
  }

  func closing(in context: Context) -> [Action] {
    let event = placeEvent(in: context)
    return [.keep(BegunAnswers(entries: entries), of: lesson.id)]
      + (event == recorded ? [] : [.perform(.record(event))])
  }

  /// Where the student stands: the block at the top of the page, or the exercise being answered.
  func placeEvent(in context: Context) -> ProgressEvent {
    ProgressEvent(
      kind: .visited, lesson: lesson.id, place: topBlock(in: context), run: bench.log)
  }

  private func topBlock(in context: Context) -> Int {
    let rows = rows(in: context)
    if let target = focusedTarget,
      let row = rows.first(where: { $0.target?.exercise == target.exercise })
    {
      return row.block
    }
    let top = scroll.clamped(count: rows.count, visible: layout(in: context).page.rows)
    return rows.indices.contains(top) ? rows[top].block : 0
  }

  /// Records the place when it has changed since it was last recorded.
  mutating func recordPlace(in context: Context) -> [Action] {
    (mayHaveMoved, unrecorded) = (false, .zero)
    let event = placeEvent(in: context)
    guard event != recorded else { return [] }
    recorded = event
    return [.perform(.record(event))]
  }

  /// Takes a step of a run that goes on by itself, and records now and then how far it is.
  mutating func goOn(in context: Context) -> [Action] {
    unrecorded += lab?.tick ?? .zero
    lab?.advance()
    let isKept = lab?.isRunning == true && unrecorded < LabWork.keeping
    return isKept ? [] : recordPlace(in: context)
  }

  // MARK: Anchor

  /// Remembers the row at the top after the student has done something.
  mutating func dropAnchor(in context: Context) {
    mayHaveMoved = true
    let rows = rows(in: context)
    let top = scroll.clamped(count: rows.count, visible: layout(in: context).page.rows)
    guard rows.indices.contains(top), !layout(in: context).page.isEmpty else { return }
    let first = rows.firstIndex { $0.block == rows[top].block } ?? top
    anchor = Anchor(block: rows[top].block, row: top - first)
  }

  /// Brings the remembered row back to the top of a page that was laid out anew.
  mutating func returnToAnchor(in context: Context) {
    let rows = rows(in: context)
    let own = rows.indices.filter { rows[$0].block == anchor.block }
    let row = own.first.map { $0 + min(anchor.row, own.count - 1) } ?? 0
    scroll = ScrollPosition(
      top: ScrollPosition(top: row).clamped(
        count: rows.count, visible: layout(in: context).page.rows))
  }
}
