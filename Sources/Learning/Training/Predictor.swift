public import Tensors

/// A model with its weights, recorded for inference: dropout is off, and running statistics are used;
/// or one of the thinned networks that dropout leaves.
///
/// It shares the weights of the trainer that it came from, and always shows them as they are.
public final class Predictor {
  /// Recorded when it is first needed: many predictors are made and never asked.
  private lazy var recorded = model.recorded(batch: batch, mode: mode)
  private(set) lazy var program = Program(
    recorded.recorder, weights: memory.buffers, gradients: memory.buffers.map { _ in nil })
  var inputs: [NodeID] { recorded.inputs }
  private var outputs: [NodeID] { recorded.outputs }
  private let model: Model
  private let mode: Mode
  private let outputShapes: [Shape]
  let inputShapes: [Shape]
  private let memory: WeightMemory
  let workers: Workers?

  /// Rows go through in pieces of this many, which keeps small nets inside the cache.
  public let batch: Int
  /// How many bytes its buffers take.
  var byteCount: Int { program.byteCount }

  init(
    _ model: Model, memory: WeightMemory, batch: Int, workers: Workers?, mode: Mode = .inference
  ) {
    (self.model, self.batch, self.mode) = (model, batch, mode)
    outputShapes = model.outputShapes
    inputShapes = model.inputShapes
    self.memory = memory
    self.workers = workers
  }

  /// The outputs for some examples; one tensor an input and one an output, examples as rows.
  ///
  /// - Throws: if the rows do not have the model's shapes.
  public func predict(_ tensors: [Tensor]) throws(ModelError) -> [Tensor] {
    let count = tensors.first?.rowCount ?? 0
    var results = outputShapes.map { Tensor($0.batch(of: count)) }
    try predict(tensors, into: &results)
    return results
  }

  /// The output for some examples, of a model with one input and one output.
  ///
  /// - Throws: if the rows do not have the model's shape.
  public func predict(_ tensor: Tensor) throws(ModelError) -> Tensor {
    try predict([tensor])[0]
  }

  /// Writes the outputs for some examples over tensors of the right shapes, without allocating.
  ///
  /// - Throws: if the rows do not have the model's shapes.
  public func predict(_ tensors: [Tensor], into results: inout [Tensor]) throws(ModelError) {
    guard tensors.count == inputs.count, results.count == outputs.count else {
      throw ModelError(
        "The model has \(inputs.count) inputs and \(outputs.count) outputs, and gets "
          + "\(tensors.count) and \(results.count).")
    }
    let count = tensors.first?.rowCount ?? 0
    for (tensor, shape) in zip(tensors, inputShapes) {
      guard tensor.rowCount == count, tensor.rowSize == shape.count else {
        throw ModelError(
          "The model expects \(shape) for each example and gets \(tensor.rowShape), in "
            + "\(tensor.rowCount) rows.")
      }
    }
    let mode = FloatingPointMode.begin()
    defer { FloatingPointMode.end(mode) }
    for start in stride(from: 0, to: count, by: batch) {
      run(tensors, into: &results, from: start, rows: min(batch, count - start))
    }
  }

  private func run(_ tensors: [Tensor], into results: inout [Tensor], from start: Int, rows: Int) {
    for index in inputs.indices {
      let size = inputShapes[index].count
      program.buffer(of: inputs[index]).part(from: 0, count: rows * size)
        .copy(tensors[index].values[start * size..<(start + rows) * size])
    }
    program.forward(on: workers)
    for index in outputs.indices {
      let size = outputShapes[index].count
      results[index].write(
        program.buffer(of: outputs[index]).part(from: 0, count: rows * size), at: start * size)
    }
  }
}

extension Trainer {
  /// The model as it stands, for inference.
  ///
  /// - Parameter batch: how many examples go through at a time; as a rule as many as are fast and take
  ///   little memory.
  public func predictor(batch: Int? = nil) -> Predictor {
    Predictor(model, memory: memory, batch: batch ?? model.pieceSize, workers: workers)
  }

  /// The thinned networks that the model's dropout leaves: which one it is,
  /// `nodeNumbers(_:of:seed:step:)` says.
  public func thinnedPredictor() -> Predictor {
    Predictor(model, memory: memory, batch: model.pieceSize, workers: workers, mode: .thinned)
  }
}
