public import Tensors

/// Takes every column of the training part to the range from 0 to 1:
/// `z = (x − min) / (max − min)`, as scikit-learn's `MinMaxScaler`.
///
/// Numbers outside the training part's range land outside 0 to 1. A column of equal numbers is only
/// moved: it becomes 0.
public struct MinMaxScaler: ColumnScaler {
  /// The least number of each column.
  public let minima: [Double]
  /// The width of each column's range, 1 for a column of equal numbers.
  public let ranges: [Double]

  /// Fits the ends of each column to the training part, examples × … × columns.
  ///
  /// - Throws: `DataError` where there are no rows or a number is not finite.
  public static func fit(_ training: Tensor) throws(DataError) -> MinMaxScaler {
    let statistics = try ColumnStatistics(training)
    return MinMaxScaler(minima: statistics.minima, ranges: statistics.ranges)
  }

  public var shifts: [Double] { minima }
  public var scales: [Double] { ranges }
}
