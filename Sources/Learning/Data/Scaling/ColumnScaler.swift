public import Tensors

/// Moves and stretches every column by numbers that were fitted on the training part alone, so that
/// nothing of the test part leaks into learning.
///
/// A column is what the last axis counts: the features of a matrix, the channels of images.
public protocol ColumnScaler: Hashable, Sendable {
  /// Fits to the training part, examples × … × columns.
  ///
  /// - Throws: `DataError.tooFewRows` where there are no rows, `.notFinite` for NaN and infinity,
  ///   `.axes` where the tensor has fewer than two axes.
  static func fit(_ training: Tensor) throws(DataError) -> Self

  /// What is taken off each column.
  var shifts: [Double] { get }
  /// What each column is then divided by, never 0.
  var scales: [Double] { get }
}

extension ColumnScaler {
  /// `(x − shift) / scale` in every column; a single row may come without its axis of examples.
  ///
  /// - Throws: `DataError.columns` where there are more or fewer columns than were fitted, `.axes`
  ///   for a single number.
  public func apply(_ values: Tensor) throws(DataError) -> Tensor {
    try mapped(values) { ($0 - $1) / $2 }
  }

  /// Undoes `apply` but for rounding.
  ///
  /// - Throws: `DataError.columns` where there are more or fewer columns than were fitted, `.axes`
  ///   for a single number.
  public func inverse(_ values: Tensor) throws(DataError) -> Tensor {
    try mapped(values) { $0 * $2 + $1 }
  }

  private func mapped(
    _ tensor: Tensor, _ transform: (_ value: Double, _ shift: Double, _ scale: Double) -> Double
  ) throws(DataError) -> Tensor {
    let columns = shifts.count
    guard tensor.shape.rank >= 1 else {
      throw .axes(of: "Values to scale", expected: "examples × columns", got: tensor.shape)
    }
    guard tensor.shape.last == columns else {
      throw .columns(of: "The scaler", expected: columns, got: tensor.shape.last)
    }
    var result: [Float] = []
    result.reserveCapacity(tensor.count)
    var column = 0
    for value in tensor.values {
      result.append(Float(transform(Double(value), shifts[column], scales[column])))
      column = column + 1 == columns ? 0 : column + 1
    }
    return Tensor(tensor.shape, result)
  }
}
