public import Tensors

/// The loss of a model on examples that it does not learn from: dropout is off, running statistics
/// are used, and no penalties are added.
public final class Evaluator {
  private let model: Model
  private let settings: TrainingSettings
  private let memory: WeightMemory
  private let data: TrainingData
  private let workers: Workers?
  /// How many examples go through at once.
  private let batch: Int
  /// Recorded when they are first needed: many evaluators are made and never asked.
  private lazy var recording = record(batch)
  private lazy var rest = record(data.count % batch)

  init(
    _ model: Model, _ settings: TrainingSettings, memory: WeightMemory, data: TrainingData,
    workers: Workers?
  ) {
    batch = min(model.pieceSize, data.count)
    (self.model, self.settings, self.memory) = (model, settings, memory)
    (self.data, self.workers) = (data, workers)
  }

  private func record(_ batch: Int) -> Recording {
    Recording(model, settings, batch: batch, memory: memory, mode: .inference)
  }

  /// The mean loss over all examples, with the weights as they are now.
  public func loss() -> Float {
    FloatingPointMode.flushingToZero {
      var sum = 0.0
      forEachPiece { recording, _ in sum += Double(recording.program.loss) * Double(recording.batch)
      }
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
      forEachPiece { recording, start in
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

  /// Shows the numbers of some nodes, with the weights as they are now, piece after piece: for about 2048
  /// examples at the most, and fewer where their numbers are many, spread over all of them.
  ///
  /// - Parameter body: takes the examples of a piece and their numbers, a node each.
  /// - Returns: false where a name is unknown.
  @discardableResult
  public func show(
    _ names: [String], _ body: (_ examples: Range<Int>, _ nodes: [PlainNumbers]) -> Void
  ) -> Bool {
    let places = names.compactMap { recording.program.node(named: $0) }
    guard places.count == names.count else { return false }
    let each = places.reduce(0) { $0 + recording.program.shape(of: $1).count / batch }
    let wanted = max(batch, min(2048, Self.mostNumbers / max(1, each)))
    let pieces = (data.count + batch - 1) / batch
    let every = (pieces + wanted / batch - 1) / (wanted / batch)
    FloatingPointMode.flushingToZero {
      forEachPiece(every: every) { recording, start in
        body(
          start..<(start + recording.batch),
          places.map { node in
            PlainNumbers(
              sizes: recording.program.shape(of: node).sizes,
              values: recording.program.buffer(of: node).values)
          })
      }
    }
    return true
  }

  /// More numbers of nodes than these are not shown.
  private static let mostNumbers = 4_000_000

  private func forEachPiece(every: Int = 1, _ body: (Recording, _ start: Int) -> Void) {
    for start in stride(from: 0, to: data.count, by: every * batch) {
      let part = start + batch <= data.count ? recording : rest
      part.load(data, from: start)
      part.program.forward(on: workers)
      body(part, start)
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
