internal import Labs
internal import Plots

/// Accuracy, or R², over the steps, of what was learned from and of what was held out.
struct MetricPicture: TrainPicture {
  let name = TrainPictureName.metric
  let awaits = "This curve begins with the first step."

  func title(of scene: TrainScene) -> String { scene.state.classCount == nil ? "R²" : "accuracy" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    TrainCurves(run: scene.run, isByEpoch: scene.isByEpoch, earlier: scene.earlier).metric
  }
}
