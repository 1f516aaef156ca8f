internal import Labs
internal import Plots

/// The weights that read pictures, as pictures.
struct FiltersPicture: TrainPicture {
  let name = TrainPictureName.filters

  func title(of scene: TrainScene) -> String {
    TilePages(scene.state.filters, of: scene).map { "filters of \($0.title)" } ?? "filters"
  }

  func applies(to state: TrainState) -> Bool { !state.filters.isEmpty }

  func plot(of scene: TrainScene) -> (any Plot)? {
    // With one scale a strong filter would leave all others grey.
    TilePages(scene.state.filters, of: scene)?.grid(scaling: .each)
  }
}
