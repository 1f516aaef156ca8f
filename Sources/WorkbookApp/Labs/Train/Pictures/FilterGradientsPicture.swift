internal import Labs
internal import Plots

/// The gradients of the loss by the weights that read pictures, in the order of the filters.
struct FilterGradientsPicture: TrainPicture {
  let name = TrainPictureName.filterGradients
  let awaits = "These begin with the first step."

  func title(of scene: TrainScene) -> String {
    TilePages(scene.state.filters, of: scene).map { "gradients of filters, \($0.title)" }
      ?? "gradients of filters"
  }

  func applies(to state: TrainState) -> Bool { !state.filters.isEmpty }

  func plot(of scene: TrainScene) -> (any Plot)? {
    TilePages(scene.state.filterGradients, of: scene)?.grid(scaling: .each)
  }
}
