public import Tensors

/// What is wrong with data, in a sentence with both sides and the remedy.
public enum DataError: Error, Hashable, Sendable {
  /// Inputs and targets have different numbers of rows.
  case rowCounts(inputs: Int, targets: Int)
  /// A tensor has the wrong number of axes; `expected` says what is wanted, axis by axis.
  case axes(of: String, expected: String, got: Shape)
  /// The values have another number of columns than what was fitted.
  case columns(of: String, expected: Int, got: Int)
  /// A row's class number is not one of the classes.
  case classNumber(row: Int, value: Float, classes: Int)
  /// A row that should hold one 1 and zeros holds something else.
  case notOneHot(row: Int)
  /// Something that is done class by class was asked of targets without classes.
  case noClasses
  /// A share that is not between 0 and 1.
  case testShare(Double)
  /// Too few rows for what is asked.
  case tooFewRows(for: String, needed: Int, got: Int)
  /// Folds of another number than data can be cut into.
  case foldCount(Int, rows: Int)
  /// More folds than the largest class has rows.
  case foldsAboveClasses(Int, largestClass: Int)
  /// A batch without examples.
  case batchSize(Int)
  /// Every batch would be dropped.
  case batchAboveRows(size: Int, rows: Int)
  /// A column of the training part holds a number that is not finite.
  case notFinite(column: Int, row: Int)
  /// Polynomial features of too many columns.
  case tooManyColumns(inputs: Int, degree: Int, limit: Int)
}

extension DataError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .rowCounts(let inputs, let targets):
      "There are \(inputs) rows of inputs and \(targets) of targets; every example needs both"
    case .axes(let name, let expected, let got):
      "\(name) should be \(expected), and the shape is \(got)"
    case .columns(let name, let expected, let got):
      "\(name) was fitted on \(expected) columns and gets \(got)"
    case .classNumber(let row, let value, let classes):
      "Row \(row) has class \(value); with \(classes) classes, numbers go from 0 to \(classes - 1)"
    case .notOneHot(let row):
      "Row \(row) is not one-hot: it needs one 1, and 0 elsewhere"
    case .noClasses:
      "These targets have no classes; name the classes in classNames"
    case .testShare(let share):
      "The test share is \(share); it must lie between 0 and 1, both excluded"
    case .tooFewRows(let purpose, let needed, let got):
      "\(purpose) needs at least \(needed) rows, and there are \(got)"
    case .foldCount(let folds, let rows):
      folds < 2
        ? "\(folds) folds hold nothing out in turn; take at least 2"
        : "\(rows) rows cannot be cut into \(folds) folds; take at most \(rows)"
    case .foldsAboveClasses(let folds, let largest):
      "The largest class has \(largest) rows, too few for \(folds) folds; take at most \(largest)"
    case .batchSize(let size):
      "A batch of \(size) examples teaches nothing; take at least 1"
    case .batchAboveRows(let size, let rows):
      "Batches of \(size) from \(rows) rows are all short, and short ones are dropped; "
        + "take smaller batches or keep the last"
    case .notFinite(let column, let row):
      "Row \(row), column \(column) is not a finite number; mend or remove it before fitting"
    case .tooManyColumns(let inputs, let degree, let limit):
      "\(inputs) inputs up to degree \(degree) make more than \(limit) columns; lower the degree"
    }
  }
}
