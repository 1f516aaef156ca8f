internal import Formulas
internal import Labs
internal import Plots

/// The examples of a training as points of plots, and the axes that they stand on.
struct ExampleGroups {
  let scene: TrainScene
  let part: ExamplePart

  private var state: TrainState { scene.state }

  /// The inputs and the target of each example of the part, with its number.
  private var examples: [(number: Int, inputs: [Double], target: Double)] {
    let (inputs, targets) = (state.plainInputs, state.targets)
    let all = zip(inputs.training + inputs.heldOut, targets.training + targets.heldOut)
    let numbers = state.exampleNumbers(in: part)
    return all.enumerated().filter { numbers.contains($0.offset) }
      .map { ($0.offset, $0.element.0, $0.element.1) }
  }

  /// The points of each class over two inputs, and which of them is the chosen example.
  var classes: (groups: [ScatterPlot.Group], selected: ScatterPlot.Selection?) {
    var groups = state.classNames.map { ScatterPlot.Group($0, []) }
    var selected: ScatterPlot.Selection?
    for example in examples where groups.indices.contains(Int(example.target)) {
      let group = Int(example.target)
      if example.number == scene.context.example {
        selected = ScatterPlot.Selection(group: group, index: groups[group].points.count)
      }
      groups[group].points.append(Point(example.inputs[0], example.inputs[1]))
    }
    return (groups, selected)
  }

  /// The targets over the only input, what was learned from and what was held out apart, and which
  /// of them is the chosen example.
  var targets: (groups: [ScatterPlot.Group], selected: ScatterPlot.Selection?) {
    let training = state.exampleNumbers(in: .learnedFrom)
    let hasHeldOut = state.heldOutExamples != nil
    var groups: [ScatterPlot.Group] = []
    var selected: ScatterPlot.Selection?
    for (name, isTraining) in [("learned from", true), ("held out", false)] {
      let own = examples.filter { training.contains($0.number) == isTraining }
      guard !own.isEmpty else { continue }
      if let index = own.firstIndex(where: { $0.number == scene.context.example }) {
        selected = ScatterPlot.Selection(group: groups.count, index: index)
      }
      groups.append(
        ScatterPlot.Group(
          hasHeldOut ? name : "", own.map { Point($0.inputs[0], $0.target) }))
    }
    return (groups, selected)
  }

  /// The axis of an input, with a little air at both ends, for all examples whatever the part.
  static func axis(_ state: TrainState, _ column: Int) -> Axis {
    var (low, high) = (Double.infinity, -Double.infinity)
    for rows in [state.plainInputs.training, state.plainInputs.heldOut] {
      for row in rows { (low, high) = (min(low, row[column]), max(high, row[column])) }
    }
    if !(low <= high) { (low, high) = (0, 1) }
    let air = max((high - low) * 0.08, 1e-6)
    return Axis(VariableName.printed(state.plainInputNames[column]), (low - air)...(high + air))
  }

  /// A grid over the plane of two inputs, at most as fine as a picture's cells and as coarse as a
  /// large model needs to be drawn in time.
  static func grid(_ state: TrainState, columns: Int, rows: Int) -> PlaneGrid {
    let affordable = max(200, 30_000_000 / max(1, state.weightCount))
    let wanted = max(1, columns * rows)
    let scale = min(1, (Double(affordable) / Double(wanted)).squareRoot())
    return PlaneGrid(
      x: axis(state, 0).scale.range, y: axis(state, 1).scale.range,
      columns: Int(Double(columns) * scale), rows: Int(Double(rows) * scale))
  }
}
