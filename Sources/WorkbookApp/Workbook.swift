public import Cells
public import Coursework
public import Labs
public import TerminalUI

/// The program: a stack of screens over one course and one student's progress.
public struct Workbook: Program {
  /// What it wants done.
  public typealias Effect = WorkbookApp.Effect
  /// What came of it.
  public typealias Message = WorkbookApp.Message

  /// The smallest terminal that everything fits on.
  public static let smallest = Size(columns: 60, rows: 18)

  private static let mostNotices = 4

  /// The number of the work that is done beside the screen; nil while there is none.
  private(set) var working: Int?
  private var lastWork = 0
  /// What happened since the work was asked back.
  private var deferred: [Event] = []

  public private(set) var screens: [any Screen]
  public private(set) var outcome: Outcome?
  /// How it looks; nil while that is the terminal's own business.
  public private(set) var appearance: Appearance?
  var context: Context
  private var size: Size
  /// What was found at the start; each stays until it is closed.
  private var notices: [String]
  /// Why answers are not being saved, while they are not.
  private var banner: String?

  /// Whether the student has chosen the background; otherwise the terminal's answer counts.
  private let isGroundChosen: Bool

  /// The workbook where the student left it, or at a lesson.
  public init(
    course: Course, progress: Progress, owner: Owner, size: Size, glyphs: Glyphs,
    lesson: String? = nil, notices: [String] = [], appearance: Appearance? = nil,
    isGroundChosen: Bool = false, warmUp: [WarmUp.Item] = []
  ) {
    self.appearance = appearance
    self.isGroundChosen = isGroundChosen
    self.size = size
    self.notices = notices
    context = Context(
      course: course, progress: progress, warmUp: warmUp, owner: owner.label, seed: owner.seed,
      size: size, glyphs: glyphs)
    screens = [HomeScreen(context: context, at: lesson.flatMap { course.lesson($0) }?.id)]
    let wanted = lesson ?? (progress.isAtHome ? nil : progress.lastPlace?.lesson)
    if let lesson = wanted.flatMap({ course.lesson($0) }) {
      screens.append(LessonScreen(lesson, context: context))
    }
    context.size = frame.content.size
  }

  /// Gives the whole screen to the experiment of the lesson that is open, and does a pasted run again
  /// in it.
  public mutating func openLab(_ run: RunLine?) {
    guard var screen = screens.last as? LessonScreen else { return }
    screens.removeLast()
    if !screen.openLab(run) {
      addNotice("The run is of an experiment that \(screen.lesson.id) does not have.")
    }
    screens.append(screen)
  }

  public var tick: Duration? { fits ? screens.last?.tick : nil }
  private var fits: Bool { size.holds(Self.smallest) }

  // MARK: Update

  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .saving(let banner): self.banner = banner
    case .notice(let text): addNotice(text)
    case .courseChanged(let file): take(file)
    case .worked(let work):
      context.size = frame.content.size
      return take(work)
    case .settle: settle()
    case .heard(let news): hear(news)
    }
    context.size = frame.content.size
    return []
  }

  /// Takes back what was worked out, then what happened since it was asked for.
  private mutating func take(_ work: LabWork) -> [Effect] {
    guard work.number == working else { return [] }
    working = nil
    if var top = screens.popLast() {
      top.take(work)
      screens.append(top)
    }
    // Where nothing waits, the next work begins before the pictures of this one are made.
    guard !deferred.isEmpty else { return withWork([]) + [.settle] }
    settle()
    let events = deferred
    deferred = []
    return withWork(events.flatMap { update($0) })
  }

  private mutating func settle() {
    guard var top = screens.popLast() else { return }
    top.settle()
    screens.append(top)
  }

  /// Gives away what the screen wants worked out, one work at a time.
  private mutating func withWork(_ effects: [Effect]) -> [Effect] {
    guard working == nil, outcome == nil, var work = screens.last?.work else { return effects }
    lastWork += 1
    work.number = lastWork
    working = lastWork
    return effects + [.work(work)]
  }

  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .tick, .woken, .reply: break
    case .key, .mouse, .paste, .resized, .terminated:
      // What a key means may depend on where the run stands, so the run comes back first.
      guard working != nil else { break }
      deferred.append(event)
      return deferred.count == 1 ? [.collectWork] : []
    }
    return withWork(handle(event))
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size):
      self.size = size
      context.size = frame.content.size
      return pass(event)
    case .terminated(let signal):
      return finish(.signal(signal))
    case .woken: return [.lookForChanges]
    case .reply(.background(let color)):
      return take(background: color)
    case .key(.control("c")):
      return finish(.exit(code: 130))
    case .key(let key) where !fits:
      return key == .character("q") ? finish(.exit(code: 0)) : []
    case .mouse, .paste, .tick:
      if !fits { return [] }
    default: break
    }
    if case .mouse(let mouse) = event, let zone = mouse.zone, zone.name == KeyBar.zone {
      guard mouse.action == .press else { return [] }
      let hints = footer
      return hints.indices.contains(zone.index) ? handle(.key(hints[zone.index].key)) : []
    }
    if event == .key(.character("?")), let top = screens.last, !top.isTakingText {
      screens.append(HelpScreen(of: top, also: commonHelp(of: top), context: context))
      return []
    }
    if let effects = pressCommon(event) { return effects }
    if event == .key(.character("x")), !notices.isEmpty, screens.last?.isTakingText == false {
      notices.removeFirst()
      context.size = frame.content.size
      return []
    }
    return pass(event)
  }

  mutating func addNotice(_ text: String) {
    // The latest few; a key held down must not pile them up.
    notices = notices.filter { $0 != text }.suffix(Self.mostNotices - 1) + [text]
  }

  mutating func removeNotices(where isOld: (String) -> Bool) { notices.removeAll(where: isOld) }

  mutating func changeScreens(_ change: (inout any Screen) -> Void) {
    for index in screens.indices { change(&screens[index]) }
  }

  mutating func push(_ screen: any Screen) { screens.append(screen) }

  /// Shows a screen alone: there is no home below it.
  mutating func show(_ screen: any Screen) { screens = [screen] }

  private mutating func appear(_ wanted: Appearance) {
    appearance = wanted
    context.glyphs = Glyphs(wanted.marks, levels: context.glyphs.levels)
  }

  /// A bright background needs dark colours.
  private mutating func take(background color: Color) -> [Effect] {
    guard !isGroundChosen, var wanted = appearance else { return [] }
    wanted.theme.ground = color.luminance > 0.18 ? .light : .dark
    if wanted != appearance { appear(wanted) }
    return []
  }

  private mutating func pass(_ event: Event) -> [Effect] {
    guard var top = screens.popLast() else { return [] }
    let actions = top.update(event, in: context)
    screens.append(top)
    return carryOut(actions)
  }

  private mutating func carryOut(_ actions: [Action]) -> [Effect] {
    var effects: [Effect] = []
    for action in actions {
      switch action {
      case .push(let screen): screens.append(screen)
      case .pop: effects += pop()
      case .popAndPress(let key): effects += pop() + handle(.key(key))
      case .popAndEdit(let edit):
        effects += pop()
        if !screens.isEmpty { screens[screens.count - 1].edit(edit) }
      case .appear(let appearance): appear(appearance)
      case .keep(let begun, let lesson): context.begun[lesson] = begun
      case .quit: effects += finish(.exit(code: 0))
      case .perform(let effect):
        if case .record(let event) = effect { context.progress.take(event) }
        effects.append(effect)
      }
    }
    return effects
  }

  private mutating func pop() -> [Effect] {
    guard screens.count > 1, let top = screens.popLast() else { return finish(.exit(code: 0)) }
    let effects = carryOut(top.closing(in: context))
    return effects + (screens.count == 1 ? [.backUp] : [])
  }

  private mutating func finish(_ outcome: Outcome) -> [Effect] {
    guard self.outcome == nil else { return [] }
    self.outcome = outcome
    var effects: [Effect] = []
    for screen in screens.reversed() { effects += carryOut(screen.closing(in: context)) }
    if screens.count == 1 {
      effects += carryOut([.perform(.record(ProgressEvent(kind: .visited)))])
    }
    return effects + [.backUp]
  }

  // MARK: View

  /// The parts of the screen: content, notice, footer.
  private var frame: (content: Rect, notice: Rect, footer: Rect) {
    let (above, footer) = Rect(size).splitBottom(1)
    let (content, notice) = above.splitBottom(noticeLines.count)
    return (content, notice, footer)
  }

  private var noticeLines: [TextLine] {
    let texts = (banner.map { [$0] } ?? []) + notices.prefix(1).map { "\($0) (x closes this.)" }
    return texts.flatMap { text in
      TextFlow.lines(
        [Span(text, Style(.warning, .bold))], columns: size.columns, glyphs: context.glyphs
      ).prefix(3)
    }
  }

  private var footer: [KeyHint] {
    guard let top = screens.last else { return [] }
    return top.hints(in: context)
  }

  public func view(on canvas: inout Canvas) {
    guard fits else {
      viewTooSmall(on: &canvas)
      return
    }
    let frame = frame
    screens.last?.view(on: &canvas, in: frame.content, context: context)
    for (index, line) in noticeLines.enumerated() {
      line.draw(
        on: &canvas, column: 0, row: frame.notice.row + index, columns: frame.notice.columns)
    }
    canvas.draw(KeyBar(footer), in: frame.footer)
  }

  private func viewTooSmall(on canvas: inout Canvas) {
    let lines = TextFlow.lines(
      [
        Span(
          "Gradus needs \(Self.smallest) cells and this window has \(size). Make it larger or the "
            + "font smaller. q quits.")
      ], columns: size.columns, glyphs: context.glyphs)
    for (row, line) in lines.prefix(size.rows).enumerated() {
      line.draw(on: &canvas, column: 0, row: row, columns: size.columns)
    }
  }
}
