internal import Labs
internal import Plots

/// The loss over the steps, of what was learned from and of what was held out.
struct LossPicture: TrainPicture {
  let name = TrainPictureName.loss
  let awaits = "The curve of the loss begins with the first step."

  func title(of scene: TrainScene) -> String { "loss" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    TrainCurves(records: scene.records, isByEpoch: scene.isByEpoch, earlier: scene.earlier).loss
  }
}
