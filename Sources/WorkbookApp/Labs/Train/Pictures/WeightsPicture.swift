internal import Formulas
internal import Labs
internal import Plots

/// The weights of a model without hidden layers, a bar each.
struct WeightsPicture: TrainPicture {
  let name = TrainPictureName.weights

  func title(of scene: TrainScene) -> String { "weights" }

  /// More bars than these are a matrix.
  private static let mostInputs = 16
  private static let mostClasses = 5

  func applies(to state: TrainState) -> Bool {
    let layers = state.layers
    return layers.count == 1 && layers[0].isDense && state.inputNames.count <= Self.mostInputs
      && (state.classCount ?? 1) <= Self.mostClasses
  }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    guard let layer = state.weightMatrices.first else { return nil }
    let names = layer.rows.count > 1 ? state.classNames : [""]
    return BarChart(
      names: state.inputNames.map { VariableName.printed($0) } + ["b"],
      series: zip(names, zip(layer.rows, layer.biases)).map { name, unit in
        BarChart.Series(name, values: unit.0 + [unit.1])
      })
  }
}
