internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

/// A training beside a page: pictures in places that the student chooses, the numbers of the step, and
/// the controls. Only pictures that are in view are made, once for each change.
struct TrainPanel: LabPanel {
  /// The run with what was left for it.
  var lab: LabRun
  var strip: ControlStrip
  var layout: PictureLayout
  private(set) var history = TrainHistory()
  /// The data under the student's hand; nil while they are not changed by hand.
  var editor: PointEditor?
  /// The picture that the student draws; nil while none is drawn.
  var drawing: PictureEditor?
  /// Looks at the run whenever it is drawn anew.
  var doctor = Doctor()
  /// The cells of the whole pane, as it was told last.
  private(set) var room = Size(columns: 39, rows: 21)
  /// Whether a run was taken back that is not drawn yet.
  private var isUnsettled = false
  /// The step at which the doctor looked last.
  private(set) var lookedAt: Int?
  /// The pictures in view, in the order of their places.
  private(set) var shown: [ShownPicture] = []
  private let start: PictureLayout

  /// A picture as it stands.
  struct ShownPicture: Sendable {
    let name: TrainPictureName
    let title: String
    /// What is said in its place while there is nothing to draw.
    let awaits: String
    let plot: (any Plot)?
  }

  /// - Parameter shows: the pictures that the lesson wants to see first.
  init?(_ declaration: TrainDeclaration, data: DataCatalog, shows: [TrainPictureName] = []) {
    guard let run = try? ExperimentRun(declaration, data: data),
      let state = run.state as? TrainState
    else { return nil }
    lab = LabRun(run)
    start = PictureLayout(places: TrainPictures.start(shows, of: state))
    layout = start
    strip = ControlStrip(main: "rate", pace: Pace(perSecond: 30))
    draw()
    doctor.observe(run)
  }

  /// The run as it is shown.
  var run: ExperimentRun { lab.shown }

  /// Of what is trained now, which may be another net on other data than the lesson's.
  var titles: [String] { LabTitle.texts(of: state?.declaration ?? run.experiment) }
  var isRunning: Bool { strip.isRunning || lab.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText || editor != nil || drawing != nil }
  var controls: [Control] { strip.controls(of: lab) }
  var arithmetic: [String] { run.state.lines }
  var explainable: (any ExplainableNumbers)? { run.state.explainable }
  var plots: [(name: String, plot: any Plot)] {
    shown.compactMap { picture in picture.plot.map { (picture.name.rawValue, $0) } }
  }

  var log: String {
    [layout.text(start: start), lab.text].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  var state: TrainState? { run.state as? TrainState }

  // MARK: Update

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    let (choices, events) = PictureLayout.split(log)
    lab.restore(String(events))
    history = TrainHistory()
    layout = start
    if let state {
      layout.take(
        choices, names: TrainPictures.applying(to: state),
        examples: state.exampleNumbers(in: .all).count, parts: state.exampleParts)
    }
    draw()
  }

  mutating func fit(_ size: Size) {
    guard size != room else { return }
    room = size
    draw()
  }

  mutating func advance() {
    if work == nil { change { $0.strip.advance(&$0.lab) } }
  }

  var work: LabWork? { LabWork.wanted(by: lab, strip) }

  mutating func take(_ work: LabWork) {
    let before = (run.events, run.step)
    lab.take(work, &strip)
    isUnsettled = isUnsettled || work.isOfEarlier || before != (run.events, run.step)
  }

  mutating func settle() {
    guard isUnsettled else { return }
    isUnsettled = false
    if isLookDue { look() }
    draw()
  }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    if editor != nil { return pressInEditor(key) }
    if drawing != nil { return pressInDrawing(key) }
    let isTaken = change { $0.strip.press(key, isFocused: isFocused, &$0.lab) }
    if isTaken { return true }
    if key == .character("a"), isFocused { return beginEditing() }
    if key == .character("D") { return tryRemedy() }
    guard isFocused, let state, PictureKeys.press(key, &layout, state, visible: visibleCount)
    else { return false }
    draw()
    return true
  }

  var ownRun: ExperimentRun? { run }
  var ownLab: LabRun? { lab }

  mutating func open(_ line: RunLine) { change { $0.lab.open(line, &$0.strip) } }

  mutating func edit(_ edit: RunEdit) {
    change { panel in
      do throws(ControlError) {
        try panel.lab.edit(edit)
        panel.strip.say(
          "Set by hand; the next step goes on from it. R undoes all that was changed.")
      } catch {
        panel.strip.refuse(error.description)
      }
    }
  }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool {
    if editor != nil, clickInEditor(mouse) { return true }
    if drawing != nil, drawInDrawing(mouse) { return true }
    return change { $0.strip.click(mouse, &$0.lab) }
  }

  /// Does something to the run and draws anew what it changed.
  @discardableResult
  mutating func change<Result>(_ change: (inout TrainPanel) -> Result) -> Result {
    let (events, step) = (run.events, run.step)
    let result = change(&self)
    if run.step != step || run.events != events || !isRunning && lookedAt != run.step {
      look()
      draw()
    }
    return result
  }

  /// While a large network runs, looks take a small part of the time that its steps take; smaller ones are
  /// looked at whenever they are drawn.
  private var isLookDue: Bool {
    guard isRunning, let state, let lookedAt, lookedAt < state.step else { return true }
    let look = RunCost.ofLook(state)
    return look < Self.freeLook
      || (state.step - lookedAt) * RunCost.ofStep(run) > Self.stepsForLook * look
  }

  /// In the units of `RunCost`.
  private static let freeLook = 20_000_000
  private static let stepsForLook = 4

  /// Keeps what is seen of the last step's inside, as far as somebody looks at it.
  private mutating func look() {
    guard let state else { return }
    lookedAt = state.step
    // What was seen of a run is of its present, and of steps that it stands at.
    if !lab.isLookingBack, !lab.isCatchingUp { doctor.observe(run) }
    history.noteUpdate(of: state)
    let isSeen = layout.places[layout.visible(visibleCount)].contains {
      TrainPictures.picture($0).needsDistributions
    }
    if isSeen { history.noteDistributions(of: state) }
  }

  /// How many pictures there is room for.
  private var visibleCount: Int {
    PictureArrangement.frames(in: parts(of: Rect(room)).pictures).count
  }

  mutating func draw() {
    if let state { drawing?.ask(state) }
    shown = drawing == nil ? pictures(in: parts(of: Rect(room)).pictures) : []
  }

  /// The pictures for the places of an area.
  private func pictures(in area: Rect) -> [ShownPicture] {
    guard let state else { return [] }
    let frames = PictureArrangement.frames(in: area)
    return zip(layout.visible(frames.count), frames).map { place, frame in
      let picture = TrainPictures.picture(layout.places[place])
      var scene = TrainScene(
        state: state, run: run, history: history, earlier: lab.earlier,
        context: layout.context)
      scene.context.room = frame.size
      return ShownPicture(
        name: picture.name, title: picture.title(of: scene), awaits: picture.awaits,
        plot: picture.plot(of: scene))
    }
  }

  // MARK: View

  /// Rows that a picture needs to say anything.
  private static let leastPlot = 8
  /// Panes from so many rows on have room for long sentences at all times.
  private static let highPane = 30
  private static let fewWords = 2

  /// The parts of the pane: pictures, the numbers below them, the words, the controls.
  private func parts(
    of area: Rect
  ) -> (pictures: Rect, numbers: Rect, status: Rect, controls: Rect) {
    let warning = warnings.first
    var (upper, status, controls) = strip.parts(of: area, lab, warning: warning)
    // As long as all is well there is little to say.
    if area.rows < Self.highPane, strip.complaint == nil, strip.note == nil, warning == nil,
      run.status.canStep
    {
      (upper, status) = Rect(
        column: upper.column, row: upper.row, columns: upper.columns,
        rows: upper.rows + status.rows
      ).splitBottom(min(status.rows, Self.fewWords))
    }
    let count = TrainNumbers(run).lines(columns: area.columns).count
    let (pictures, numbers) = upper.splitBottom(
      min(count, max(0, min(3, upper.rows - Self.leastPlot))))
    return (pictures, numbers, status, controls)
  }

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let parts = parts(of: area)
    strip.viewControls(lab, on: &canvas, in: parts.controls, isFocused: isFocused)
    strip.viewStatus(lab, warnings: warnings, on: &canvas, in: parts.status)
    let lines = TrainNumbers(run).lines(columns: area.columns)
    for (row, line) in lines.prefix(parts.numbers.rows).enumerated() {
      line.draw(
        on: &canvas, column: parts.numbers.column, row: parts.numbers.row + row,
        columns: parts.numbers.columns)
    }
    if let drawing { return drawing.view(on: &canvas, in: parts.pictures) }
    let frames = PictureArrangement.frames(in: parts.pictures)
    let all = area.size == room ? shown : pictures(in: parts.pictures)
    let first = layout.visible(frames.count).lowerBound
    for (index, (picture, frame)) in zip(all, frames).enumerated() {
      PictureFrame(picture: picture, isChosen: isFocused && first + index == layout.focus)
        .draw(on: &canvas, in: frame)
    }
  }

  func hints(isFocused: Bool) -> [KeyHint] {
    if drawing != nil { return PictureEditor.hints }
    if editor != nil { return PointEditor.hints }
    let own = strip.hints(isFocused: isFocused)
    return isFocused && !isTakingText ? own + PictureKeys.hints : own
  }

  var help: [KeyHint] {
    strip.help(plus: "a larger rate", minus: "a smaller rate") + PictureKeys.help
      + [KeyHint(.character("D"), "try what the doctor offers for a run that goes wrong")]
  }
}
