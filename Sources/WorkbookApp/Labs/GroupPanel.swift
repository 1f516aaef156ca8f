internal import Cells
internal import Coursework
internal import Labs
internal import Plots
internal import TerminalUI

/// Runs side by side with one thing different, stepped together: a number of all of them as curves, what
/// each model says, and where each stands.
struct GroupPanel: LabPanel {
  private(set) var runs: PanelGroup
  private(set) var strip: ControlStrip
  /// The number whose curves are shown, by its column.
  private(set) var shown: String?
  /// The picture of each run; nil for that which says most.
  private(set) var picture: TrainPictureName?
  private let start: PanelGroup
  private let experiment: any Experiment

  init?(_ lab: LabDeclaration, data: DataCatalog) {
    guard let group = try? lab.group(data: data), let first = group.runs.first?.run else {
      return nil
    }
    let columns = first.record.columns
    runs = PanelGroup(group)
    start = runs
    experiment = lab.experiment
    picture = lab.shows.first
    strip = ControlStrip(main: "rate", pace: Pace(perSecond: 30))
    shown =
      ["heldOutLoss", "loss", "J", "cost", "f"].first { columns.contains($0) } ?? columns.last
  }

  var titles: [String] {
    LabTitle.texts(of: experiment).map { "\($0), \(runs.all.count) runs" }
      + ["\(runs.all.count) runs side by side"]
  }
  var isRunning: Bool { strip.isRunning || runs.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { strip.controls(of: runs) }
  var log: String { RunLog.text(runs.events) }
  var arithmetic: [String] {
    runs.all.flatMap { entry in ["\(entry.name):"] + entry.run.state.lines }
  }
  var plots: [(name: String, plot: any Plot)] {
    curves.map { [("curves", $0)] } ?? []
  }

  // MARK: Update

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    runs = start
    if let events = RunLog.events(log) { runs.replay(events) }
  }

  mutating func advance() {
    if work == nil { strip.advance(&runs) }
  }

  var work: LabWork? {
    if runs.isCatchingUp {
      return LabWork(zip(runs.all, runs.rests).map { LabWork.Part($0.run, rest: $1) })
    }
    guard strip.isRunning, strip.pace.isFlatOut || runs.stepCost >= LabWork.long else { return nil }
    let steps = strip.pace.isFlatOut ? Int.max : strip.pace.steps(ofCost: runs.stepCost)
    return LabWork(runs.all.map { LabWork.Part($0.run, steps: steps) })
  }

  mutating func take(_ work: LabWork) {
    runs.take(work.parts)
    if !runs.isCatchingUp, runs.status.endsRun { strip.stop() }
  }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    if strip.press(key, isFocused: isFocused, &runs) { return true }
    if key == .character("p"), isFocused { return showNextPicture() }
    guard key == .character("c"), isFocused, let first = runs.all.first else { return false }
    let columns = first.run.record.columns.filter { $0 != "epoch" && $0 != "rate" }
    guard let shown, let index = columns.firstIndex(of: shown) else { return false }
    self.shown = columns[(index + 1) % columns.count]
    return true
  }

  /// Shows the next picture that says something of every run; false where there is none.
  private mutating func showNextPicture() -> Bool {
    let states = runs.all.compactMap { $0.run.state as? TrainState }
    guard let first = states.first else { return false }
    let names = TrainPictures.applying(to: first).filter { name in
      let picture = TrainPictures.picture(name)
      return !picture.needsDistributions && states.allSatisfy { picture.applies(to: $0) }
    }
    guard let now = picture ?? TrainPictures.start([], of: first).first else { return false }
    let index = names.firstIndex(of: now) ?? -1
    picture = names.isEmpty ? nil : names[(index + 1) % names.count]
    return true
  }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool { strip.click(mouse, &runs) }

  func hints(isFocused: Bool) -> [KeyHint] {
    strip.hints(isFocused: isFocused)
      + (isFocused
        ? [KeyHint(.character("c"), "curve"), KeyHint(.character("p"), "picture")] : [])
  }

  var help: [KeyHint] {
    strip.help() + [
      KeyHint(.character("c"), "in the pane: the next number as curves"),
      KeyHint(.character("p"), "in the pane: the next picture of every run"),
    ]
  }

  // MARK: View

  var runsView: RunsView { RunsView(runs: runs.all, shown: shown, picture: picture) }

  /// The shown number of every run over the steps.
  var curves: LineChart? { runsView.curves }
}
