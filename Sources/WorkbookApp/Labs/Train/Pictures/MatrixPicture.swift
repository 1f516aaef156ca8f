internal import Formulas
internal import Labs
internal import Plots

/// The weights of a dense layer as a matrix, a row for each of its units.
struct MatrixPicture: TrainPicture {
  let name = TrainPictureName.matrix

  func title(of scene: TrainScene) -> String {
    scene.chosen(scene.state.weightMatrices).map { layer in
      "weights of \(layer.title), \(layer.rows.count)×\(layer.rows.first?.count ?? 0)"
    } ?? "weights"
  }

  func applies(to state: TrainState) -> Bool { state.layers.contains(where: \.isDense) }

  /// More rows or columns than these have no names.
  private static let mostNames = 16

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    let layers = state.weightMatrices
    guard let layer = scene.chosen(layers) else { return nil }
    let isFirst = layer == layers.first && layer.rows.first?.count == state.inputNames.count
    let isLast = layer == layers.last && layer.rows.count == state.classNames.count
    let columns = isFirst ? state.inputNames.map { VariableName.printed($0) } : []
    return HeatMap(
      rows: layer.rows,
      rowNames: isLast && layer.rows.count <= Self.mostNames ? state.classNames : [],
      columnNames: columns.count <= Self.mostNames ? columns : [], rowAxis: "to",
      columnAxis: "from", scale: .diverging)
  }
}
