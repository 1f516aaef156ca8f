internal import Labs
internal import Plots

/// How the gradients by the sums of the units are spread in the last step, a histogram a layer.
struct GradientsPicture: TrainPicture {
  let name = TrainPictureName.gradients

  func title(of scene: TrainScene) -> String { "gradients by layer" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    LayerHistograms.plot(
      scene.state.layerDistributions.map { ($0.title, $0.gradients) }, first: scene.context.layer)
  }
}
