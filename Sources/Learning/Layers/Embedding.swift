public import Tensors

/// A row of learned numbers for every word: word numbers of `steps` become `steps × dimensions`
/// (Bengio and others, 2003). As Keras' `Embedding`.
///
/// A word number is rounded towards zero. One below 0 or NaN is read as 0, one above the last word
/// as the last, so that nothing outside the table is ever read; `check` says where such numbers
/// are.
public struct Embedding: Layer {
  public static let kind = "Embedding"

  /// How many words there are, a million at most; they have the numbers from 0 to `words − 1`,
  /// which are whole as `Float`s too.
  public var words: Int
  /// How many numbers stand for a word.
  public var dimensions: Int
  public var initializer: Initializer
  public var regularizer: Regularizer?

  public init(
    words: Int, dimensions: Int, initializer: Initializer = .uniform(-0.05...0.05),
    regularizer: Regularizer? = nil
  ) {
    self.words = words
    self.dimensions = dimensions
    self.initializer = initializer
    self.regularizer = regularizer
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try positive(words, "words")
    try positive(dimensions, "dimensions")
    return Shape(try single(inputs).sizes + [dimensions])
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    [
      WeightSpecification(
        "embeddings", [words, dimensions], initializer: initializer, fanIn: words,
        fanOut: dimensions, regularizer: regularizer)
    ]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let shape = Shape(recorder.shape(of: inputs[0]).sizes + [dimensions])
    let operation = EmbeddingOperation(
      input: inputs[0], table: recorder.requiredWeight("embeddings"), words: words,
      dimensions: dimensions)
    return recorder.add(operation, shape: shape)
  }

  /// Looks for numbers that are no words: not whole, below 0, or beyond the last word.
  ///
  /// - Parameter examples: word numbers, one example a row.
  /// - Throws: the first such number and its place.
  public func check(_ examples: Tensor) throws(ModelError) {
    let size = max(1, examples.rowShape.count)
    for (place, number) in examples.values.enumerated() {
      guard number >= 0, number < Float(words), number == number.rounded(.down) else {
        throw ModelError(
          "Embedding expects word numbers from 0 to \(words - 1) and gets \(number) as number "
            + "\(place % size + 1) of example \(place / size + 1). "
            + "Raise words, or give rare words one number together.")
      }
    }
  }
}
