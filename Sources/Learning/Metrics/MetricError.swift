public import Tensors

/// Why a metric has no value, in a sentence with both sides and the remedy.
///
/// NaN and infinity are never compared or averaged silently: every metric refuses them, as
/// scikit-learn does, because a model that gives them has diverged.
public enum MetricError: Error, Hashable, Sendable {
  /// There is nothing to measure.
  case empty
  /// Truth and prediction have different numbers of rows.
  case rowCounts(truth: Int, predicted: Int)
  /// Truth and prediction have different shapes.
  case shapes(truth: Shape, predicted: Shape)
  /// The scores are no matrix, examples × classes.
  case scores(Shape)
  /// A class number that is none of the classes.
  case classNumber(row: Int, value: Int, classes: Int)
  /// A score, a prediction or a target that is NaN or infinite.
  case notFinite(row: Int)
  /// All rows are of one class where two must be told apart.
  case oneClass(missing: Int)
  /// More or fewer best classes than there are classes.
  case bestClasses(Int, classes: Int)
  /// A probability outside 0 to 1.
  case probability(row: Int, value: Float)
  /// A number of −1 or less, where log(1 + y) is asked for.
  case logarithm(row: Int, value: Float)
  /// Too few rows for what is asked.
  case tooFewRows(needed: Int, got: Int)
}

extension MetricError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "There are no examples to measure on"
    case .rowCounts(let truth, let predicted):
      "There are \(truth) true rows and \(predicted) predicted ones; every example needs both"
    case .shapes(let truth, let predicted):
      "The targets are \(truth) and the predictions \(predicted); both must have one shape"
    case .scores(let shape):
      "Scores should be examples × classes, and the shape is \(shape)"
    case .classNumber(let row, let value, let classes):
      "Row \(row) has class \(value); with \(classes) classes, numbers go from 0 to \(classes - 1)"
    case .notFinite(let row):
      "Row \(row) is not a finite number; a model that gives such numbers has diverged"
    case .oneClass(let missing):
      "No row is of class \(missing); this metric compares rows of class 0 with rows of class 1"
    case .bestClasses(let count, let classes):
      "The best \(count) of \(classes) classes are asked for; take 1 to \(classes)"
    case .probability(let row, let value):
      "Row \(row) has the probability \(value); probabilities lie from 0 to 1"
    case .logarithm(let row, let value):
      "Row \(row) is \(value); the logarithm of 1 + y needs numbers above −1"
    case .tooFewRows(let needed, let got):
      "This metric needs at least \(needed) examples, and there are \(got)"
    }
  }
}
