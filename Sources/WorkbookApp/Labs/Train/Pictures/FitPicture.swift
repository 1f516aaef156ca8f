internal import Labs
internal import Plots

/// What a model of one input says all along it, through the points.
struct FitPicture: TrainPicture {
  let name = TrainPictureName.fit

  func title(of scene: TrainScene) -> String {
    let part = scene.part(usually: .all)
    return "what the model says" + (part == .all ? "" : ", \(part.words)")
  }

  func applies(to state: TrainState) -> Bool { state.plainInputNames.count == 1 }

  /// The places along the input.
  private static let places = 120

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    let x = ExampleGroups.axis(state, 0)
    let (low, high) = (x.scale.range.lowerBound, x.scale.range.upperBound)
    let along = (0...Self.places).map { low + (high - low) * Double($0) / Double(Self.places) }
    let answers = state.answers(to: along.map { [$0] })
    let curve = zip(along, answers).map { place, answer in
      Point(place, number(answer, isDiscrete: scene.context.isDiscrete))
    }
    let (groups, selected) = ExampleGroups(scene: scene, part: scene.part(usually: .all)).targets
    let all = state.targets
    // A number is any class' where there are several of them.
    let name = state.classCount == nil ? "y" : state.classCount == 2 ? "probability" : "class"
    var plot = ScatterPlot(
      x: x, y: Axis(name, ExplorePlots.range(of: all.training + all.heldOut)), groups: groups,
      selected: selected, lines: [LineChart.Series("model", points: curve)])
    plot.cursor = scene.context.cursor
    return plot
  }

  private func number(_ answer: TrainState.Answer, isDiscrete: Bool) -> Double {
    switch answer {
    case .number(let value): value
    case .probability(let value): isDiscrete ? (value >= 0.5 ? 1 : 0) : value
    case .oneOf(let index, _): Double(index)
    }
  }
}
