internal import Labs
internal import Plots

/// The weights that read pictures, as pictures.
struct FiltersPicture: TrainPicture {
  let name = TrainPictureName.filters

  func title(of scene: TrainScene) -> String {
    scene.chosen(scene.state.filters).map { "filters of \($0.title)" } ?? "filters"
  }

  func applies(to state: TrainState) -> Bool { !state.filters.isEmpty }

  func plot(of scene: TrainScene) -> (any Plot)? {
    scene.chosen(scene.state.filters).map { group in
      HeatMapGrid(
        panels: group.tiles.map { HeatMapGrid.Panel($0.name, rows: $0.rows) }, scale: .diverging)
    }
  }
}
