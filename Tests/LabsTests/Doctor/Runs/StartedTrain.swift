import Learning

@testable import Labs

/// A training that starts from other weights than those that are drawn: a sick start.
struct StartedTrain: Experiment {
  enum Change: Hashable {
    /// The kernels of the hidden layers, so many times as large.
    case hiddenKernels(Double)
    /// All biases of a hidden layer but some.
    case biases(layer: Int, Double, keeping: Int)
    /// Every number of the hidden layers.
    case constant(Double)
    /// What is left after some steps at another rate.
    case after(steps: Int, rate: Double)
  }

  static let kind = "train"
  var declaration: TrainDeclaration
  let change: Change

  var summary: String { declaration.summary }
  var needsTable: Bool { declaration.needsTable }

  func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    let state = try TrainState(declaration, data: data)
    if case .after(let steps, let rate) = change {
      var other = state
      try? other.set("rate", to: rate)
      for _ in 0..<steps { other.advance() }
      return state.starting(from: other.training.weights)
    }
    var weights = state.training.weights
    var (start, width) = (0, state.inputNames.count)
    for (layer, declared) in declaration.layers.enumerated() {
      guard let units = declared.size else { continue }
      let kernel = start..<(start + width * units)
      let biases = kernel.upperBound..<(kernel.upperBound + units)
      switch change {
      case .hiddenKernels(let factor): for place in kernel { weights[place] *= Float(factor) }
      case .biases(layer, let value, let kept):
        for place in biases.dropFirst(kept) { weights[place] = Float(value) }
      case .constant(let value):
        for place in kernel.lowerBound..<biases.upperBound { weights[place] = Float(value) }
      case .biases, .after: break
      }
      (start, width) = (biases.upperBound, units)
    }
    return state.starting(from: weights)
  }
}
