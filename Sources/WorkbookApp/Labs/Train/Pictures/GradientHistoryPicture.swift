internal import Labs
internal import Plots

/// How the spread of the gradients by the sums of the units has changed with the steps.
struct GradientHistoryPicture: TrainPicture {
  let name = TrainPictureName.gradientHistory
  let needsDistributions = true
  let awaits = LayerHistories.awaits

  func title(of scene: TrainScene) -> String { "gradients over the steps" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? { LayerHistories.plot(scene, \.gradients) }
}
