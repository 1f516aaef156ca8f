internal import Formulas
internal import Labs
internal import Plots

/// What the score of a class hangs on in the chosen picture, beside it.
struct SaliencyPicture: TrainPicture {
  let name = TrainPictureName.saliency

  func title(of scene: TrainScene) -> String {
    guard let saliency = saliency(scene) else { return "saliency" }
    guard let index = saliency.index else { return "saliency of the answer" }
    let names = scene.state.classNames
    let share = NumberText.written(saliency.probability ?? .nan, digits: 2)
    return "saliency: what \(names.indices.contains(index) ? names[index] : "\(index)") (\(share)) "
      + "hangs on"
  }

  func applies(to state: TrainState) -> Bool { state.pictureSizes != nil }

  func plot(of scene: TrainScene) -> (any Plot)? {
    guard let saliency = saliency(scene) else { return nil }
    let tile = saliency.picture
    let rows = (0..<tile.height).map {
      Array(saliency.values[$0 * tile.width..<($0 + 1) * tile.width])
    }
    return CaptionedPlot(
      plot: SideBySide(plots: [
        ImagePlot(
          pixels: .grey(tile.values), width: tile.width, height: tile.height,
          caption: "example \(scene.exampleNumber + 1)"),
        HeatMapGrid(panels: [HeatMapGrid.Panel("slope by pixel", rows: rows)], scale: .sequential),
      ]), caption: Self.caption(saliency))
  }

  /// The class that the model says, then each class by the key for layers.
  private func saliency(_ scene: TrainScene) -> Saliency? {
    let classes = scene.state.classCount ?? 0
    let chosen = scene.context.layer % (classes + 1)
    return scene.state.saliency(
      ofExample: scene.exampleNumber, class: chosen == 0 ? nil : chosen - 1)
  }

  /// The pixel that the score hangs on most.
  private static func caption(_ saliency: Saliency) -> String {
    guard let place = saliency.values.indices.max(by: { saliency.values[$0] < saliency.values[$1] })
    else { return "" }
    let (row, column) = place.quotientAndRemainder(dividingBy: max(1, saliency.picture.width))
    return "most at row \(row + 1), column \(column + 1): "
      + "\(NumberText.written(saliency.values[place], digits: 2)) a level"
  }
}
