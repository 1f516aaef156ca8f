internal import Tensors

/// A model with its losses, recorded for batches of one size.
final class Recording {
  let program: Program
  let inputs: [NodeID]
  let outputs: [NodeID]
  let targets: [NodeID]
  var batch: Int { program.batch }

  /// - Parameters:
  ///   - watchesInputs: whether gradients by the inputs are wanted.
  ///   - differentiates: whether there is a backward pass; nil where it is for training, or inputs are
  ///     watched.
  init(
    _ model: Model, _ settings: TrainingSettings, batch: Int, memory: WeightMemory,
    mode: Mode = .training, watchesInputs: Bool = false, differentiates: Bool? = nil
  ) {
    var recorded = model.recorded(batch: batch, mode: mode)
    var targets: [NodeID] = []
    for (index, entry) in settings.losses.enumerated() {
      let output = recorded.outputs[index]
      let shape = TrainingCheck.targetShape(entry.loss, model.outputShapes[index])
      let suffix = settings.losses.count == 1 ? "" : "\(index + 1)"
      let target = recorded.recorder.input("target\(suffix)", shape.batch(of: batch))
      let loss = entry.loss.record(
        output, against: target, weight: entry.weight, name: "loss\(suffix)",
        in: &recorded.recorder)
      recorded.recorder.minimize(loss)
      targets.append(target)
    }
    inputs = recorded.inputs
    outputs = recorded.outputs
    self.targets = targets
    let trains = mode == .training
    program = Program(
      recorded.recorder, weights: memory.buffers,
      gradients: trains ? memory.gradients : memory.buffers.map { _ in nil },
      watching: watchesInputs ? Set(recorded.inputs) : [],
      differentiates: differentiates ?? (trains || watchesInputs))
  }

  /// Copies the rows from `start` on.
  func load(_ data: TrainingData, from start: Int) {
    for (node, tensor) in zip(inputs, data.inputs) { copy(tensor, from: start, to: node) }
    for (node, tensor) in zip(targets, data.targets) { copy(tensor, from: start, to: node) }
  }

  /// Copies the rows that `rows` names from `start` on.
  func load(_ data: TrainingData, rows: [Int], from start: Int) {
    for index in inputs.indices { gather(data.inputs[index], rows, from: start, to: inputs[index]) }
    for index in targets.indices {
      gather(data.targets[index], rows, from: start, to: targets[index])
    }
  }

  private func copy(_ tensor: Tensor, from start: Int, to node: NodeID) {
    let buffer = program.buffer(of: node)
    let size = buffer.count / batch
    buffer.copy(tensor.values[start * size..<(start + batch) * size])
  }

  private func gather(_ tensor: Tensor, _ rows: [Int], from start: Int, to node: NodeID) {
    let buffer = program.buffer(of: node)
    let size = buffer.count / batch
    buffer.gather(rows[start..<start + batch], of: size, from: tensor.values)
  }
}
