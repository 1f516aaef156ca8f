internal import Labs
internal import Plots

/// What a layer makes of the chosen example's picture: a map a filter.
struct FeaturesPicture: TrainPicture {
  let name = TrainPictureName.features

  func title(of scene: TrainScene) -> String {
    let groups = scene.state.featureMaps(ofExample: scene.exampleNumber)
    return scene.chosen(groups).map {
      "maps of \($0.title), example \(scene.exampleNumber + 1)"
    } ?? "feature maps"
  }

  func applies(to state: TrainState) -> Bool { state.hasFeatureMaps }

  func plot(of scene: TrainScene) -> (any Plot)? {
    scene.chosen(scene.state.featureMaps(ofExample: scene.exampleNumber)).map { group in
      HeatMapGrid(panels: group.tiles.map { HeatMapGrid.Panel($0.name, rows: $0.rows) })
    }
  }
}
