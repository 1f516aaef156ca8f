public import Tensors

/// The loss of a model on examples that it does not learn from: dropout is off, running statistics
/// are used, and no penalties are added.
public final class Evaluator {
  private let recording: Recording
  private let rest: Recording?
  private let data: TrainingData
  private let workers: Workers?

  init(
    _ model: Model, _ settings: TrainingSettings, memory: WeightMemory, data: TrainingData,
    workers: Workers?
  ) {
    let batch = min(256, data.count)
    recording = Recording(model, settings, batch: batch, memory: memory, mode: .inference)
    let left = data.count % batch
    rest =
      left == 0
      ? nil : Recording(model, settings, batch: left, memory: memory, mode: .inference)
    self.data = data
    self.workers = workers
  }

  /// The mean loss over all examples, with the weights as they are now.
  public func loss() -> Float {
    FloatingPointMode.flushingToZero {
      var sum = 0.0
      each { recording, _ in sum += Double(recording.program.loss) * Double(recording.batch) }
      return Float(sum / Double(data.count))
    }
  }

  /// The mean loss, and the outputs for all examples: one tensor an output, examples as rows.
  public func lossAndOutputs() -> (loss: Float, outputs: [Tensor]) {
    var outputs = recording.outputs.map {
      Tensor(
        Shape(Array(recording.program.shape(of: $0).sizes.dropFirst())).batch(of: data.count))
    }
    let loss = FloatingPointMode.flushingToZero {
      var sum = 0.0
      each { recording, start in
        sum += Double(recording.program.loss) * Double(recording.batch)
        for (index, node) in recording.outputs.enumerated() {
          let buffer = recording.program.buffer(of: node)
          outputs[index].write(buffer, at: start * (buffer.count / recording.batch))
        }
      }
      return Float(sum / Double(data.count))
    }
    return (loss, outputs)
  }

  /// The numbers of some nodes, with the weights as they are now, for at most eight pieces of 256
  /// examples spread over all of them; and which examples these are. Empty where a name is unknown.
  public func numbers(of names: [String]) -> (examples: [Int], nodes: [PlainNumbers]) {
    let places = names.compactMap { recording.program.node(named: $0) }
    guard places.count == names.count else { return ([], []) }
    let pieces = (data.count + recording.batch - 1) / recording.batch
    let every = (pieces + 7) / 8
    var examples: [Int] = []
    var values = places.map { _ in [Float]() }
    FloatingPointMode.flushingToZero {
      each(every: every) { recording, start in
        examples += start..<(start + recording.batch)
        for (index, node) in places.enumerated() {
          values[index] += recording.program.buffer(of: node).values
        }
      }
    }
    return (
      examples,
      zip(places, values).map { node, numbers in
        let sizes = recording.program.shape(of: node).sizes.dropFirst()
        return PlainNumbers(sizes: [examples.count] + sizes, values: numbers)
      }
    )
  }

  private func each(every: Int = 1, _ body: (Recording, _ start: Int) -> Void) {
    var start = 0
    while start < data.count {
      let part = start + recording.batch <= data.count ? recording : rest ?? recording
      part.load(data, from: start)
      part.program.forward(on: workers)
      body(part, start)
      start += part.batch + (every - 1) * recording.batch
    }
  }
}

extension Trainer {
  /// An evaluator on other examples; it shares the trainer's weights.
  ///
  /// - Throws: if the examples do not fit the model, by name.
  public func evaluator(on data: TrainingData) throws(ModelError) -> Evaluator {
    try TrainingCheck.check(model, settings, data)
    return Evaluator(model, settings, memory: memory, data: data, workers: workers)
  }
}
