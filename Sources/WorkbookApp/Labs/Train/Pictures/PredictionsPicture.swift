internal import Labs
internal import Plots

/// What the model says beside what is true; on the line they are the same.
struct PredictionsPicture: TrainPicture {
  let name = TrainPictureName.predictions

  func title(of scene: TrainScene) -> String {
    "predicted beside true, \(scene.part(usually: scene.state.judgedPart).words)"
  }

  func applies(to state: TrainState) -> Bool { state.classCount == nil }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let judged = scene.state.judged(scene.part(usually: scene.state.judgedPart))
    let points = judged.targets.indices.map { Point(judged.targets[$0], judged.predicted($0)) }
    // A prediction far off must not press the others together.
    let size = 2 * ((judged.targets.map(\.magnitude).max() ?? 1) + 1e-9)
    let range = ExplorePlots.range(
      of: judged.targets + points.map(\.y).filter { $0.magnitude <= size })
    let selected = scene.context.example.flatMap { number in
      judged.numbers.contains(number)
        ? ScatterPlot.Selection(group: 0, index: number - judged.numbers.lowerBound) : nil
    }
    return ScatterPlot(
      x: Axis("true", range), y: Axis("predicted", range),
      groups: [ScatterPlot.Group("", points)], selected: selected,
      lines: [
        LineChart.Series(
          "right",
          points: [
            Point(range.lowerBound, range.lowerBound), Point(range.upperBound, range.upperBound),
          ])
      ])
  }
}
