internal import Tensors

extension Dataset {
  /// Examples as plain lists of numbers, for callers that have no tensors.
  ///
  /// - Throws: as `init(inputs:targets:classNames:)`, and where a row has another length than the
  ///   first.
  public init(
    rows: [[Float]], targets: [[Float]], classNames: [String] = []
  ) throws(DataError) {
    for (name, list) in [("Inputs", rows), ("Targets", targets)] {
      let width = list.first?.count ?? 0
      if let other = list.first(where: { $0.count != width }) {
        throw .columns(of: name, expected: width, got: other.count)
      }
    }
    try self.init(
      inputs: Tensor(rows: rows), targets: Tensor(rows: targets), classNames: classNames)
  }

  /// How many numbers go in for an example.
  public var inputSize: Int { inputs.rowSize }

  /// The inputs of an example.
  ///
  /// - Precondition: there is such a row.
  public func inputRow(_ row: Int) -> [Float] { Array(inputs.row(row)) }

  /// The targets of an example.
  ///
  /// - Precondition: there is such a row.
  public func targetRow(_ row: Int) -> [Float] { Array(targets.row(row)) }
}

extension TrainingData {
  /// The examples of a data set, for a model with one input and one output.
  public init(_ examples: Dataset) {
    self.init(inputs: [examples.inputs], targets: [examples.targets])
  }
}

extension Model {
  /// A stack of layers on a list of numbers.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public init(inputs: Int, _ layers: [any Layer]) throws(ModelError) {
    try self.init(input: [inputs], layers)
  }
}

extension Trainer {
  /// The numbers of a weight, row by row as the engine stores them; nil if there is none of this
  /// name.
  public func weightValues(_ name: String) -> [Float]? { weight(name)?.values }
}

extension Predictor {
  /// The outputs for some examples, of a model with one input and one output.
  ///
  /// - Throws: if the rows do not have the model's shape.
  public func predict(rows: [[Float]]) throws(ModelError) -> [[Float]] {
    let outputs = try predict(Tensor(rows: rows))
    return (0..<outputs.rowCount).map { Array(outputs.row($0)) }
  }
}
