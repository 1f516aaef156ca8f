public import Tensors

/// Why a classical method cannot work with what it was given, in a sentence with both sides and the
/// remedy.
public enum ClassicalError: Error, Hashable, Sendable {
  /// A tensor has the wrong axes; `expected` says what is wanted, axis by axis.
  case axes(of: String, expected: String, got: Shape)
  /// Inputs and targets have different numbers of rows.
  case rowCounts(inputs: Int, targets: Int)
  /// There is nothing to fit to.
  case empty
  /// A number is NaN or infinite.
  case notFinite(row: Int)
  /// A model gets another number of inputs than it was fitted on.
  case inputs(expected: Int, got: Int)
  /// Columns that add nothing to the columns before them, so that many weights fit equally well.
  case dependentColumns([String])
  /// More weights than rows, so that many weights fit equally well.
  case tooFewRows(Int, weights: Int)
  /// A class number that is not 0 or 1.
  case notBinary(row: Int, value: Float)
  /// A setting outside its range.
  case setting(String, value: Double, allowed: String)
}

extension ClassicalError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .axes(let name, let expected, let got):
      "\(name) should be \(expected), and the shape is \(got)"
    case .rowCounts(let inputs, let targets):
      "There are \(inputs) rows of inputs and \(targets) of targets; every example needs both"
    case .empty: "There are no examples to fit to"
    case .notFinite(let row):
      "Row \(row) holds a number that is not finite; mend or remove the row before fitting"
    case .inputs(let expected, let got):
      "The model expects \(expected) inputs and gets \(got)"
    case .dependentColumns(let names):
      names.count == 1
        ? "Column \(names[0]) adds nothing to the others and the bias; leave it out, "
          + "or use ridge or the minimum norm"
        : "Columns \(names.joined(separator: ", ")) add nothing to the others and the bias; "
          + "leave them out, or use ridge or the minimum norm"
    case .tooFewRows(let rows, let weights):
      "\(rows) rows cannot settle \(weights) weights; take more rows or fewer columns, "
        + "or use ridge or the minimum norm"
    case .notBinary(let row, let value):
      "Row \(row) has class \(value); a perceptron tells class 0 from class 1"
    case .setting(let name, let value, let allowed):
      "The setting “\(name)” is \(value); it must be \(allowed)"
    }
  }
}
