internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// The plots of a training as it stands.
struct TrainPictures: Sendable {
  /// By name, the most telling first.
  let all: [(name: String, plot: any Plot)]
  /// The numbers of the step that stand below them.
  let numbers: [StepValue]

  /// The samples of a map, across and down.
  private static let (columns, rows) = (56, 36)

  /// Nil for runs that are no trainings.
  init?(_ run: ExperimentRun) {
    guard let state = run.state as? TrainState else { return nil }
    let curves = TrainCurves(records: run.records, isByEpoch: run.state.stepsPerEpoch == 1)
    all =
      [Self.answers(state)].compactMap { $0 }
      + [("loss", curves.loss), ("metric", curves.metric)].compactMap { name, plot in
        plot.map { (name, $0) }
      } + [Self.weights(state)].compactMap { $0 }
    let shown = ["loss", "heldOutLoss", "accuracy", "heldOutAccuracy", "r2", "heldOutR2", "w", "b"]
    numbers = run.state.shown.filter { shown.contains($0.name) }
  }

  /// The numbers in lines: what was learned from, and beside it what was held out.
  var lines: [TextLine] {
    let pairs = [
      ("loss", "loss", "heldOutLoss"), ("accuracy", "accuracy", "heldOutAccuracy"),
      ("R²", "r2", "heldOutR2"), ("w", "w", nil), ("b", "b", nil),
    ]
    var lines: [TextLine] = []
    for (name, column, heldOut) in pairs {
      // The bias of several inputs stands with their weights, among the pictures.
      guard let text = text(column), name != "b" || self.text("w") != nil else { continue }
      var spans = [Span(name, Style(.term, .bold)), Span(" = \(text)", Style(.code))]
      if let heldOut, let other = self.text(heldOut) {
        spans += [Span("  held out ", Style(.term, .bold)), Span(other, Style(.code))]
      }
      // Weight and bias of a line stand beside each other.
      if name == "b", let last = lines.popLast() {
        lines.append(TextLine(last.spans + [Span("  ")] + spans))
      } else {
        lines.append(TextLine(spans))
      }
    }
    return lines
  }

  private func text(_ column: String) -> String? {
    guard let value = numbers.first(where: { $0.name == column })?.values?.first, value.isFinite
    else { return nil }
    return NumberText.written(value, digits: 4)
  }

  // MARK: What the model says

  private static func answers(_ state: TrainState) -> (name: String, plot: any Plot)? {
    switch (state.plainInputNames.count, state.classCount) {
    case (2, .some): ("map", map(state))
    case (1, _): ("fit", fit(state))
    case (_, .some): ("confusion", confusion(state))
    case (_, nil): ("predictions", predictions(state))
    }
  }

  private static func axis(_ state: TrainState, _ column: Int) -> Axis {
    let values = (state.plainInputs.training + state.plainInputs.heldOut).map { $0[column] }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let air = max((high - low) * 0.08, 1e-6)
    return Axis(VariableName.printed(state.plainInputNames[column]), (low - air)...(high + air))
  }

  /// The points of each class.
  private static func groups(_ state: TrainState) -> [ScatterPlot.Group] {
    let examples = zip(state.plainInputs.training, state.targets.training)
    return state.classNames.enumerated().map { index, name in
      ScatterPlot.Group(
        name, examples.filter { Int($0.1) == index }.map { Point($0.0[0], $0.0[1]) })
    }
  }

  private static func map(_ state: TrainState) -> DecisionMap {
    let (x, y) = (axis(state, 0), axis(state, 1))
    var places: [[Double]] = []
    _ = Field(columns: columns, rows: rows, x: x.scale, y: y.scale) { x, y in
      places.append([x, y])
      return 0
    }
    let answers = state.answers(to: places)
    let ground: DecisionMap.Ground =
      state.classCount == 2
      ? .probability(
        Field(
          columns: columns, rows: rows,
          values: answers.map { if case .probability(let value) = $0 { value } else { .nan } }))
      : .classes(
        answers.map { UInt8(clamping: $0.chosenClass ?? Int(Raster.bare)) }, columns: columns,
        rows: rows)
    return DecisionMap(x: x, y: y, ground: ground, groups: groups(state))
  }

  /// The points over their one input, and what the model says all along it.
  private static func fit(_ state: TrainState) -> ScatterPlot {
    let x = axis(state, 0)
    let (low, high) = (x.scale.range.lowerBound, x.scale.range.upperBound)
    let along = (0...120).map { low + (high - low) * Double($0) / 120 }
    let curve = zip(along, state.answers(to: along.map { [$0] })).map { place, answer in
      Point(place, number(answer))
    }
    let points = { (inputs: [[Double]], targets: [Double]) in
      zip(inputs, targets).map { Point($0[0], $1) }
    }
    let training = points(state.plainInputs.training, state.targets.training)
    let heldOut = points(state.plainInputs.heldOut, state.targets.heldOut)
    let groups =
      [ScatterPlot.Group(heldOut.isEmpty ? "" : "learned from", training)]
      + (heldOut.isEmpty ? [] : [ScatterPlot.Group("held out", heldOut)])
    let y = state.classCount == nil ? "y" : "probability"
    return ScatterPlot(
      x: x, y: Axis(y, ExplorePlots.range(of: (training + heldOut).map(\.y))), groups: groups,
      lines: [LineChart.Series("model", points: curve)])
  }

  private static func number(_ answer: TrainState.Answer) -> Double {
    switch answer {
    case .number(let value), .probability(let value): value
    case .oneOf(let index, _): Double(index)
    }
  }

  /// The examples that are judged: those held out, where there are any.
  private static func judged(
    _ state: TrainState
  ) -> (inputs: [[Double]], targets: [Double], words: String) {
    state.plainInputs.heldOut.isEmpty
      ? (state.plainInputs.training, state.targets.training, "learned from")
      : (state.plainInputs.heldOut, state.targets.heldOut, "held out")
  }

  private static func confusion(_ state: TrainState) -> ConfusionMatrix {
    let (inputs, targets, words) = judged(state)
    let count = state.classNames.count
    var counts = Array(repeating: Array(repeating: 0, count: count), count: count)
    for (answer, target) in zip(state.answers(to: inputs), targets) {
      guard let chosen = answer.chosenClass, counts.indices.contains(Int(target)) else { continue }
      counts[Int(target)][chosen] += 1
    }
    return ConfusionMatrix("\(inputs.count) \(words)", classes: state.classNames, counts: counts)
  }

  /// What the model says beside what is true; on the line they are the same.
  private static func predictions(_ state: TrainState) -> ScatterPlot {
    let (inputs, targets, words) = judged(state)
    let points = zip(targets, state.answers(to: inputs)).map { Point($0, number($1)) }
    // A prediction far off must not press the others together.
    let size = 2 * ((targets.map(\.magnitude).max() ?? 1) + 1e-9)
    let range = ExplorePlots.range(
      of: targets + points.map(\.y).filter { $0.magnitude <= size })
    return ScatterPlot(
      x: Axis("true, \(words)", range), y: Axis("predicted", range),
      groups: [ScatterPlot.Group("", points)],
      lines: [
        LineChart.Series(
          "right",
          points: [
            Point(range.lowerBound, range.lowerBound), Point(range.upperBound, range.upperBound),
          ])
      ])
  }

  // MARK: Weights

  private static let mostNeurons = 16

  /// Bars for a model without hidden layers, the diagram of a small network; nothing for large ones.
  private static func weights(_ state: TrainState) -> (name: String, plot: any Plot)? {
    let layers = state.layerWeights
    guard let first = layers.first, let last = layers.last,
      layers.allSatisfy({ $0.weights.count <= mostNeurons }),
      state.inputNames.count <= mostNeurons, first.weights.first?.count == state.inputNames.count
    else { return nil }
    let inputs = state.inputNames.map { VariableName.printed($0) }
    if layers.count == 1 {
      let names = state.classNames.count > 2 ? state.classNames : [""]
      return (
        "weights",
        BarChart(
          "weights", names: inputs + ["b"],
          series: zip(names, zip(first.weights, first.biases)).map { name, layer in
            BarChart.Series(name, values: layer.0 + [layer.1])
          })
      )
    }
    let hidden = zip(layers, state.declaration.denseActivations).enumerated().map { index, pair in
      let (layer, activation) = pair
      return NetworkDiagram.Layer(
        "hidden \(index + 1)", activation: activation,
        neurons: layer.weights.map { _ in NetworkDiagram.Neuron() })
    }
    let outputs = last.weights.indices.map {
      NetworkDiagram.Neuron(last.weights.count > 1 ? state.classNames[$0] : "")
    }
    return (
      "network",
      NetworkDiagram(
        layers: [NetworkDiagram.Layer("inputs", neurons: inputs.map { NetworkDiagram.Neuron($0) })]
          + hidden + [NetworkDiagram.Layer("output", neurons: outputs)],
        weights: layers.map(\.weights))
    )
  }
}
