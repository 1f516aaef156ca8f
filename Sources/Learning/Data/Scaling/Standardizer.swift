public import Tensors

/// Takes every column to mean 0 and standard deviation 1: `z = (x − μ) / σ`
/// (Bishop, 2006, section 12.1.2), as scikit-learn's `StandardScaler`.
///
/// σ divides by n, not by n − 1. A column of equal numbers has σ = 0 and is only moved: its scale
/// is 1, so it becomes 0.
public struct Standardizer: ColumnScaler {
  /// The mean of each column.
  public let means: [Double]
  /// The standard deviation of each column, 1 for a column of equal numbers.
  public let standardDeviations: [Double]

  /// Fits mean and standard deviation to the training part, examples × … × columns.
  ///
  /// - Throws: `DataError` where there are no rows or a number is not finite.
  public static func fit(_ training: Tensor) throws(DataError) -> Standardizer {
    let statistics = try ColumnStatistics(training)
    let deviations = statistics.standardDeviations.enumerated().map { column, deviation in
      statistics.isConstant(column) ? 1 : deviation
    }
    return Standardizer(means: statistics.means, standardDeviations: deviations)
  }

  public var shifts: [Double] { means }
  public var scales: [Double] { standardDeviations }
}
