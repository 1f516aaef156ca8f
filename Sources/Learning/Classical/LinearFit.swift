public import Tensors

/// A linear model, `ŷ = W·x + b`, in double precision.
public struct LinearFit: Hashable, Sendable {
  /// The weights, outputs × inputs.
  public let weights: [[Double]]
  /// The bias of each output.
  public let biases: [Double]

  /// A model with these numbers.
  ///
  /// - Precondition: there is a bias for each row of weights, and rows have one length.
  public init(weights: [[Double]], biases: [Double]) {
    precondition(weights.count == biases.count, "one bias an output")
    precondition(Set(weights.map(\.count)).count <= 1, "every output has all inputs")
    self.weights = weights
    self.biases = biases
  }

  /// What the model gives for each row, examples × outputs.
  ///
  /// - Parameter inputs: examples × inputs.
  /// - Throws: `ClassicalError` where the inputs are no matrix or have another number of columns.
  public func predict(_ inputs: Tensor) throws(ClassicalError) -> Tensor {
    guard inputs.shape.rank == 2 else {
      throw .axes(of: "Inputs", expected: "examples × features", got: inputs.shape)
    }
    let expected = weights.first?.count ?? 0
    guard inputs.shape[1] == expected else {
      throw .inputs(expected: expected, got: inputs.shape[1])
    }
    var result: [Float] = []
    for index in 0..<inputs.rowCount {
      let row = inputs.row(index)
      for (weights, bias) in zip(weights, biases) {
        result.append(Float(zip(weights, row).reduce(bias) { $0 + $1.0 * Double($1.1) }))
      }
    }
    return Tensor([inputs.rowCount, weights.count], result)
  }
}
