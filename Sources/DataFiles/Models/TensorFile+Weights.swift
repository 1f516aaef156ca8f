public import Learning

extension TensorFile {
  /// The weights of a training, by name: `dense1.kernel`, inputs × outputs.
  public init(weightsOf trainer: Trainer) {
    self.init(trainer.weights.map { Entry($0.name, $0.tensor) }, metadata: ["program": "gradus"])
  }

  /// Sets the weights of a training from this file, all of them or none.
  ///
  /// - Throws: if a weight is missing, or has another shape.
  public func setWeights(of trainer: Trainer) throws(ModelError) {
    try trainer.setWeights(tensors.map { ($0.name, $0.tensor) })
  }
}
