internal import Learning

/// What a loss makes of an example's outputs, in the cases that differ in their arithmetic.
enum StepLoss: Hashable, Sendable {
  /// `factor·(y − t)²`, the mean over all outputs.
  case squared(factor: Double)
  case absolute
  case huber(delta: Float)
  case hinge
  case squaredHinge
  /// `−t·ln p − (1 − t)·ln(1 − p)`; of scores where p is the sigmoid of the output.
  case binary(ofScores: Bool)
  /// `−ln p` of the target's class; of scores where p is the softmax of the outputs.
  case classNumber(ofScores: Bool)
  /// `−Σ t·ln p`
  case distribution(ofScores: Bool)
  case multiClassHinge
  /// One whose arithmetic is not told.
  case other

  init(_ loss: any Loss) {
    self =
      switch loss {
      case is MeanSquaredError: .squared(factor: 1)
      case is HalfMeanSquaredError: .squared(factor: 0.5)
      case is MeanAbsoluteError: .absolute
      case let huber as Huber: .huber(delta: huber.delta)
      case is Hinge: .hinge
      case is SquaredHinge: .squaredHinge
      case let binary as BinaryCrossEntropy: .binary(ofScores: binary.fromLogits)
      case let sparse as SparseCategoricalCrossEntropy: .classNumber(ofScores: sparse.fromLogits)
      case let full as CategoricalCrossEntropy: .distribution(ofScores: full.fromLogits)
      case is MultiClassHinge: .multiClassHinge
      default: .other
      }
  }

  /// Whether outputs are scores that the loss makes probabilities of.
  var takesScores: Bool {
    switch self {
    case .binary(let isScore), .classNumber(let isScore), .distribution(let isScore): isScore
    default: false
    }
  }

  /// Whether there are probabilities of all classes together, which sum to 1.
  var usesSoftmax: Bool {
    switch self {
    case .classNumber(true), .distribution(true): true
    default: false
    }
  }

  /// Whether the target is the number of a class.
  var takesClass: Bool {
    switch self {
    case .classNumber, .multiClassHinge: true
    default: false
    }
  }
}
