internal import Labs
internal import Plots

/// The loss over the steps, of what was learned from and of what was held out; where early
/// stopping looks at it, the best look and where it stopped.
struct LossPicture: TrainPicture {
  let name = TrainPictureName.loss
  let awaits = "The curve of the loss begins with the first step."

  func title(of scene: TrainScene) -> String { "loss" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    var chart = TrainCurves(
      run: scene.run, isByEpoch: scene.isByEpoch, earlier: scene.earlier
    ).loss
    guard let looks = scene.state.stoppingLooks else { return chart }
    if let best = looks.best {
      chart?.marks = [
        LineChart.Mark("best \(best.step)", at: Point(Double(best.step), best.loss))
      ]
    }
    chart?.vertical = looks.stopped.map { Double($0) }
    return chart
  }
}
