internal import Labs
internal import Plots

/// How what the units put out is spread in the last step, a histogram a layer.
struct ActivationsPicture: TrainPicture {
  let name = TrainPictureName.activations

  func title(of scene: TrainScene) -> String { "activations by layer" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    LayerHistograms.plot(
      scene.state.layerDistributions.map { ($0.title, $0.activations) },
      first: scene.context.layer)
  }
}

/// A histogram for each of some layers.
enum LayerHistograms {
  static func plot(
    _ layers: [(title: String, distribution: Distribution?)], first: Int
  ) -> (any Plot)? {
    let plots = layers.compactMap { title, distribution in
      distribution.map { Histogram(title, values: $0.samples) }
    }
    return plots.isEmpty ? nil : SideBySide(plots: plots, first: first % plots.count)
  }
}
