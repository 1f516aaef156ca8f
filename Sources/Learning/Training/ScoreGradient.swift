internal import Tensors

extension Trainer {
  /// A number of a node for one example, and its gradient by every number of the example, with the model
  /// as it is at inference: what a score would change by if a pixel did.
  ///
  /// - Parameters:
  ///   - place: the place of the number among those that the node has for an example.
  ///   - values: the example, of a model with one input.
  /// - Returns: nil where there is no such node or place, or the example does not fit.
  public func scoreGradient(
    of node: String, at place: Int, for values: [Float]
  ) -> (score: Float, gradient: [Float])? {
    var recorded = model.recorded(batch: 1, mode: .inference)
    guard recorded.inputs.count == 1,
      let index = recorded.recorder.nodes.firstIndex(where: { $0.name == node }),
      case let score = NodeID(index: index),
      (0..<recorded.recorder.shape(of: score).count).contains(place),
      recorded.recorder.shape(of: recorded.inputs[0]).count == values.count
    else { return nil }
    let selected = recorded.recorder.add(
      SelectionOperation(input: score, place: place), name: "\(node).selected", shape: [1])
    recorded.recorder.minimize(selected)
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.buffers.map { _ in nil },
      watching: [recorded.inputs[0]], differentiates: true)
    return FloatingPointMode.flushingToZero {
      program.buffer(of: recorded.inputs[0]).copy(values)
      program.forward(on: workers)
      program.backward(on: workers)
      let gradient = program.gradientBuffer(of: recorded.inputs[0])?.values
      return (program.loss, gradient ?? values.map { _ in 0 })
    }
  }
}
