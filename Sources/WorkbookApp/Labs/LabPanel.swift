internal import Cells
internal import Coursework
internal import Labs
internal import Plots
internal import TerminalUI

/// The live experiment beside a page: its picture, its controls and its keys. A new kind of
/// experiment is one file that conforms, its test, and one line in `LabPanels`.
protocol LabPanel: Sendable {
  /// What it is called, the longest title first; never empty.
  var titles: [String] { get }
  /// The keys and controls that it shares with all others.
  var strip: ControlStrip { get }
  /// Whether it goes on by itself.
  var isRunning: Bool { get }
  /// How long until the next step while it runs.
  var tick: Duration? { get }
  /// Whether a field takes the printable keys.
  var isTakingText: Bool { get }
  /// What may be changed, with its present values.
  var controls: [Control] { get }
  /// What was done to the experiment, as a line that `replay` understands.
  var log: String { get }
  /// Its plots by name, to be saved.
  var plots: [(name: String, plot: any Plot)] { get }
  /// The arithmetic of the last step, rule and numbers, a line each.
  var arithmetic: [String] { get }
  /// The numbers of the last step, each with its arithmetic; nil where there are none.
  var explainable: (any ExplainableNumbers)? { get }
  /// The numbers that formulas beside it may name.
  var numbers: [String: Double] { get }

  /// Shows and locks controls as the lesson wants it.
  mutating func choose(_ choice: ControlChoice)
  /// Does again what a log says.
  mutating func replay(_ log: String)
  /// Takes one step when it runs.
  mutating func advance()
  /// Takes a key; false when it means nothing here. Some keys count only while the pane is focused.
  mutating func press(_ key: Key, isFocused: Bool) -> Bool
  /// Takes pasted text into the field that is open.
  mutating func paste(_ text: String)
  /// Takes a click or the wheel on a zone of its own.
  mutating func click(_ mouse: Mouse) -> Bool
  /// What is to be worked out beside the screen now; nil when there is nothing. Until it is given back,
  /// nothing else happens to the panel.
  var work: LabWork? { get }
  /// Takes back what was worked out; what follows from it for the pictures may wait for `settle`.
  mutating func take(_ work: LabWork)
  /// Makes what is shown of a run that was taken back, while the next work is already under way.
  mutating func settle()
  /// The run that can be given to others; nil where there is none.
  var ownRun: ExperimentRun? { get }
  /// The run with those that were left for it; nil where none are kept.
  var ownLab: LabRun? { get }
  /// Does again what a pasted run says, and says whether it came to the same.
  mutating func open(_ line: RunLine)
  /// Changes a weight or a point by hand, and says so.
  mutating func edit(_ edit: RunEdit)
  /// Takes notice of the cells that it will have.
  mutating func fit(_ size: Size)
  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool)
  func hints(isFocused: Bool) -> [KeyHint]
  var help: [KeyHint] { get }
}

extension LabPanel {
  /// Where no single number is looked at.
  var explainable: (any ExplainableNumbers)? { nil }
  /// Most experiments are worked out at once.
  var work: LabWork? { nil }
  mutating func take(_ work: LabWork) {}
  mutating func settle() {}
  mutating func edit(_ edit: RunEdit) {}
  var ownRun: ExperimentRun? { nil }
  var ownLab: LabRun? { nil }
  mutating func open(_ line: RunLine) { replay(RunLog.text(line.events)) }
  /// Most panels find out when they are drawn.
  mutating func fit(_ size: Size) {}

  /// What may be changed; the rate under its sign as well.
  var numbers: [String: Double] {
    var numbers = Dictionary(controls.map { ($0.name, $0.value) }) { first, _ in first }
    if let rate = numbers["rate"] { numbers["eta"] = rate }
    return numbers
  }

  /// The longest title that fits so many columns; the shortest where none does.
  func title(columns: Int) -> String {
    let titles = titles
    return titles.first { TextWidth.columns(of: $0) <= columns } ?? titles.last ?? ""
  }
}

/// The panels by kind of experiment.
enum LabPanels {
  /// The panel of a lab: that of its kind, else the one that shows any experiment's numbers; nil when
  /// the experiment cannot be run.
  static func panel(
    for lab: LabDeclaration, data: DataCatalog = .empty
  ) -> (any LabPanel)? {
    var panel: (any LabPanel)? =
      if lab.sweep != nil {
        SweepPanel(lab, data: data)
      } else if !lab.variants.isEmpty {
        GroupPanel(lab, data: data)
      } else {
        switch lab.experiment {
        case let descend as DescendDeclaration: DescendPanel(descend)
        case let train as TrainDeclaration: TrainPanel(train, data: data, shows: lab.shows)
        case let graph as GraphDeclaration: GraphPanel(graph)
        case let grid as GridDeclaration: GridPanel(grid, data: data)
        default: RecordPanel(lab.experiment)
        }
      }
    panel?.choose(lab.choice)
    return panel
  }
}
