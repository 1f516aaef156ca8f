internal import Learning

/// What every neuron of a model with two inputs puts out over the plane of the inputs.
public struct PlaneMaps: Hashable, Sendable {
  public let grid: PlaneGrid
  /// What goes into the model, then what comes out of each dense layer: the numbers of each neuron, row
  /// by row from the top.
  public let layers: [[[Float]]]
}

/// What a model says over the plane of its two inputs, row by row from the top.
public enum PlaneAnswers: Hashable, Sendable {
  /// The probability of the second of two classes.
  case probabilities([Double])
  /// The number of the most likely class.
  case classes([Int])
  /// The number that is learned.
  case numbers([Double])
}

extension TrainState {
  /// The maps of all neurons, from one pass through the model; nil where there are not two inputs.
  public func planeMaps(_ grid: PlaneGrid) -> PlaneMaps? {
    guard plainInputNames.count == 2 else { return nil }
    let inputs = examples.plain.modelNumbers(of: grid.numbers, width: 2)
    let nodes = look { work in
      work.predictor.nodeNumbers(
        work.layers.filter { $0.kind == "Dense" }.map(\.output), of: inputs)
    }
    guard let nodes else { return nil }
    let count = grid.columns * grid.rows
    return PlaneMaps(
      grid: grid, layers: ([inputs] + nodes).map { Self.columns(of: $0, rows: count) })
  }

  /// What the model says over the plane; nil where there are not two inputs.
  public func planeAnswers(_ grid: PlaneGrid) -> PlaneAnswers? {
    guard plainInputNames.count == 2 else { return nil }
    let inputs = examples.plain.modelNumbers(of: grid.numbers, width: 2)
    let outputs = modelOutputs(of: inputs)
    guard let classes = classCount else { return .numbers(outputs.map { Double($0) }) }
    if classes == 2 { return .probabilities(outputs.map(probability)) }
    return .classes(
      stride(from: 0, to: outputs.count - classes + 1, by: classes).map { start in
        (0..<classes).max { outputs[start + $0] < outputs[start + $1] } ?? 0
      })
  }

  /// What comes out of the model, example after example.
  func modelOutputs(of inputs: [Float]) -> [Float] {
    look { work in
      work.predictor.nodeNumbers(work.layers.suffix(1).map(\.output), of: inputs).first ?? []
    } ?? []
  }

  /// Numbers that stand example by example, neuron by neuron.
  private static func columns(of numbers: [Float], rows: Int) -> [[Float]] {
    let width = rows > 0 ? numbers.count / rows : 0
    return (0..<width).map { column in
      (0..<rows).map { numbers[$0 * width + column] }
    }
  }
}
