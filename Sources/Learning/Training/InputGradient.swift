public import Tensors

extension Trainer {
  /// The gradient of the loss by every number of some inputs, with the model as it is at inference:
  /// what the loss would change by if a pixel did.
  ///
  /// - Returns: the loss of the examples, and one tensor an input, examples as rows.
  /// - Throws: if the examples do not fit the model, by name.
  public func inputGradient(
    _ data: TrainingData
  ) throws(ModelError) -> (loss: Float, gradients: [Tensor]) {
    try TrainingCheck.check(model, settings, data)
    let recording = Recording(
      model, settings, batch: data.count, memory: memory, mode: .inference, watchesInputs: true)
    recording.load(data, from: 0)
    recording.program.forward(on: workers)
    recording.program.backward(on: workers)
    let gradients = recording.inputs.map { node in
      let shape = recording.program.shape(of: node)
      let values = recording.program.gradientBuffer(of: node)?.values
      return Tensor(shape, values ?? Array(repeating: 0, count: shape.count))
    }
    return (recording.program.loss, gradients)
  }
}
