internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// The diagram of a small network: weights as edges, and for every neuron its own map over the plane
/// of two inputs, or what it puts out for the chosen example.
struct NetworkPicture: TrainPicture {
  /// The zones of the diagram's parts.
  static let (neuronZone, edgeZone) = ("neuron", "edge")

  let name = TrainPictureName.network

  func title(of scene: TrainScene) -> String { "network" }

  /// Layers with more neurons are not told apart.
  private static let mostNeurons = 16

  func applies(to state: TrainState) -> Bool {
    guard state.pictureSizes == nil, state.layers.count(where: \.isDense) > 1,
      state.inputNames.count <= Self.mostNeurons
    else { return false }
    return state.weightMatrices.allSatisfy { $0.rows.count <= Self.mostNeurons }
  }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    let matrices = state.weightMatrices
    let outlines = state.layers.filter(\.isDense)
    guard let last = matrices.last else { return nil }
    let maps = self.maps(of: scene, outlines)
    let values =
      maps == nil || scene.context.example != nil
      ? state.example(scene.exampleNumber)?.outputs : nil
    func neurons(_ layer: Int, labels: [String]) -> [NetworkDiagram.Neuron] {
      labels.enumerated().map { index, label in
        NetworkDiagram.Neuron(
          label, value: values?[safe: layer]?[safe: index],
          map: maps?[safe: layer]?[safe: index])
      }
    }
    let inputs = state.inputNames.map { VariableName.printed($0) }
    let names = last.rows.count > 1 ? state.classNames : [""]
    let hidden = zip(matrices, outlines).enumerated().dropLast().map { index, layer in
      NetworkDiagram.Layer(
        layer.0.title, activation: layer.1.activation,
        neurons: neurons(index + 1, labels: layer.0.rows.map { _ in "" }))
    }
    let output = NetworkDiagram.Layer("output", neurons: neurons(matrices.count, labels: names))
    return NetworkDiagram(
      layers: [NetworkDiagram.Layer("inputs", neurons: neurons(0, labels: inputs))] + hidden
        + [output], weights: matrices.map(\.rows))
  }

  // MARK: Maps

  /// The samples of a map: those of the largest box that a diagram has.
  private static let samples = Size(columns: 20, rows: 12)

  private func maps(of scene: TrainScene, _ outlines: [LayerOutline]) -> [[Raster]]? {
    guard scene.state.plainInputNames.count == 2 else { return nil }
    let grid = ExampleGroups.grid(
      scene.state, columns: Self.samples.columns, rows: Self.samples.rows)
    guard let maps = scene.state.planeMaps(grid) else { return nil }
    return maps.layers.enumerated().map { index, layer in
      let isShare = index > 0 && outlines[safe: index - 1]?.activation == "sigmoid"
      return layer.map { values in
        Self.raster(values, grid, isShare: isShare, isDiscrete: scene.context.isDiscrete)
      }
    }
  }

  /// Levels on both sides of 0, or of ½ for what lies between 0 and 1.
  private static func raster(
    _ values: [Float], _ grid: PlaneGrid, isShare: Bool, isDiscrete: Bool
  ) -> Raster {
    let middle: Float = isShare ? 0.5 : 0
    let widest =
      isShare ? 0.5 : values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
    let last = Level.most - 1
    let steps = values.map { value -> UInt8 in
      guard value.isFinite else { return Raster.bare }
      let side = value - middle
      if isDiscrete { return side >= 0 ? UInt8(last) : 0 }
      let part = widest > 0 ? side / widest : 0
      return UInt8(((min(max(part, -1), 1) + 1) / 2 * Float(last)).rounded())
    }
    return Raster(
      columns: grid.columns, rows: grid.rows, .levels(.diverging, last: last, steps: steps))
  }
}

extension Array {
  /// The element at a place; nil outside.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
