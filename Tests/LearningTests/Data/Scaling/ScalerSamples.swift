import Learning
import Tensors

/// Columns for the tests of the scalers; the last one is constant.
enum ScalerSamples {
  static let training = Tensor(rows: [[1, -2, 5], [2, 0.5, 5], [4, 8, 5], [9, 1.5, 5]])
  static let other = Tensor(rows: [[0, 10, 6]])

  static let kinds: [any ColumnScaler.Type] = [
    Standardizer.self, MinMaxScaler.self, MeanNormalizer.self,
  ]
}
