internal import Cells
internal import Coursework
internal import Labs
internal import TerminalUI

/// A lesson in front of a class: large, one thing after another, the experiment live beside it, its
/// “try this” lines pressed by one key. It asks nothing, judges nothing and keeps nothing.
struct PresentScreen: Screen {
  static let pageZone = "present-page"
  static let labZone = "present-lab"

  enum Focus: Hashable { case page, lab }

  var plan: PresentPlan
  var bench: LabBench
  /// The item in view, and which part of it where it is higher than the screen.
  var place = 0
  var part = 0
  var focus = Focus.page
  var zoom = LessonLayout.Zoom.none
  /// The line whose keys are being pressed, and where the last one stands.
  var player: TryThisPlayer?
  var lastPlayed: Int?
  /// What was pressed last for it, and how often in a row.
  var pressed: (key: Key, count: Int)?
  /// How long its next key and the experiment's next step have been waited for.
  var waited = (key: Duration.zero, step: Duration.zero)
  var isFrozen = false
  var isLabHidden = false
  var isPageHidden = false
  /// Whether the next q leaves.
  var isLeaving = false
  var arithmetic: ArithmeticScreen?
  /// The run that an exercise asked about, in the place of the experiment.
  var replay: RunReplay?
  /// What the second terminal was told last.
  var told: PresentState?
  /// The pages as they were laid out last, and for which size.
  private var laidOut: (pages: PresentPages, layout: PresentLayout, glyphs: Glyphs)?

  init(_ lesson: Lesson, context: Context) {
    plan = PresentPlan(context.course.glossary.linking(lesson))
    bench = LabBench(lesson.labs, data: context.course.data)
    layOut(in: context)
  }

  var name: String { "\(plan.lesson.title), presented" }
  var isTakingText: Bool { !isFrozen && lab?.isTakingText == true }

  /// The experiment in view.
  var lab: (any LabPanel)? {
    get { bench.panel }
    set { bench.panel = newValue }
  }

  func pictures(in context: Context) -> [Picture] {
    (lab?.plots ?? []).map { Picture(name: "\(plan.lesson.id)-\($0.name)", plot: $0.plot) }
  }

  /// Whether the experiment is kept from the room.
  var hidesLab: Bool { isLabHidden && replay == nil }

  // MARK: Layout

  func layout(in context: Context) -> PresentLayout {
    PresentLayout(Rect(context.size), hasLab: lab != nil || replay != nil, zoom: zoom)
  }

  /// Sets the lesson for the present size, once.
  mutating func layOut(in context: Context) {
    let layout = layout(in: context)
    guard laidOut?.layout != layout || laidOut?.glyphs != context.glyphs else { return }
    // With the experiment on the whole screen the page keeps the pages it has.
    if layout.page.isEmpty, laidOut != nil { return }
    laidOut = (
      PresentPages(plan, layout: layout, glyphs: context.glyphs), layout, context.glyphs
    )
    part = min(part, (laidOut?.pages.parts(of: place) ?? 1) - 1)
  }

  func pages(in context: Context) -> PresentPages {
    let layout = layout(in: context)
    if let laidOut, laidOut.glyphs == context.glyphs,
      laidOut.layout == layout || layout.page.isEmpty
    {
      return laidOut.pages
    }
    return PresentPages(plan, layout: layout, glyphs: context.glyphs)
  }

  mutating func courseChanged(file: String, in context: Context) {
    guard file == plan.lesson.file || file == CourseReader.glossaryPath,
      let lesson = context.course.lesson(plan.lesson.id)
    else { return }
    let log = bench.log
    plan = PresentPlan(context.course.glossary.linking(lesson))
    bench = LabBench(lesson.labs, data: context.course.data)
    if let log { bench.replay(log) }
    place = min(place, plan.items.count - 1)
    (player, replay, arithmetic, laidOut) = (nil, nil, nil, nil)
    if lab == nil { (focus, zoom) = (.page, .none) }
    layOut(in: context)
  }

  // MARK: What the second terminal is told

  var state: PresentState {
    let item = plan.items[place]
    var state = PresentState(
      lesson: plan.lesson.id, title: plan.lesson.title, minutes: plan.lesson.minutes,
      place: place + 1, count: plan.items.count, heading: item.heading,
      present: plan.words(of: place) ?? "", notes: plan.notes(at: place))
    state.next = plan.words(of: place + 1)
    let line = player.map { $0.line } ?? nextLine.map { plan.lines[$0.line] }
    state.line = line?.text
    state.recipe = line?.recipe
    state.lab = lab.map { $0.titles[0] + (bench.count > 1 ? " (\(bench.tally))" : "") }
    state.isFrozen = isFrozen
    state.isLabHidden = isLabHidden
    state.isPageHidden = isPageHidden
    state.isPlaying = player != nil
    state.isRunning = lab?.isRunning == true
    return state
  }

  /// The line that the next p does.
  var nextLine: (line: Int, item: Int)? { plan.nextLine(from: place, behind: lastPlayed) }
}
