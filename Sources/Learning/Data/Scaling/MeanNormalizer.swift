public import Tensors

/// Takes every column to mean 0 and a range of width 1: `z = (x − μ) / (max − min)`.
///
/// A column of equal numbers is only moved: it becomes 0.
public struct MeanNormalizer: ColumnScaler {
  /// The mean of each column.
  public let means: [Double]
  /// The width of each column's range, 1 for a column of equal numbers.
  public let ranges: [Double]

  /// Fits mean and range to the training part, examples × … × columns.
  ///
  /// - Throws: `DataError` where there are no rows or a number is not finite.
  public static func fit(_ training: Tensor) throws(DataError) -> MeanNormalizer {
    let statistics = try ColumnStatistics(training)
    return MeanNormalizer(means: statistics.means, ranges: statistics.ranges)
  }

  public var shifts: [Double] { means }
  public var scales: [Double] { ranges }
}
