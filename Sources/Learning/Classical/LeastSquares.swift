public import Tensors

/// The linear model with the least sum of squared errors (Legendre, 1805; Gauss, 1809), in double
/// precision; with a ridge, the least `Σ (y − ŷ)² + λ·Σ w²` (Hoerl and Kennard, 1970).
///
/// The ridge leaves the bias free: inputs and targets are centred first, and the bias follows from
/// the means, `b = ȳ − w·x̄` (Hastie, Tibshirani and Friedman, 2009, section 3.4.1).
public struct LeastSquares: Hashable, Sendable {
  /// How the weights are found.
  public enum Method: Hashable, Sendable, CaseIterable {
    /// From `(XᵀX + λI)·w = Xᵀy`; refuses dependent columns.
    case normalEquation
    /// By a QR decomposition of X, which keeps more digits; refuses dependent columns.
    case qr
    /// By QR; where many weights fit equally well, those with the least sum of squares.
    case minimumNorm
  }

  /// A column whose part outside the columns before it is at most this share of its length is
  /// dependent: the numbers come as `Float`, which holds about 7 digits.
  public static let tolerance = 1e-7

  /// How the weights are found.
  public let method: Method
  /// Whether the model has a bias.
  public let hasBias: Bool
  /// The weight λ of the squared weights, 0 for none.
  public let ridge: Double

  /// A way to fit.
  ///
  /// - Throws: `ClassicalError.setting` where the ridge is not from 0 to 10³⁰.
  public init(_ method: Method = .qr, hasBias: Bool = true, ridge: Double = 0)
    throws(ClassicalError)
  {
    guard (0...1e30).contains(ridge) else {
      throw .setting("ridge", value: ridge, allowed: "a number from 0 to 10³⁰")
    }
    self.method = method
    self.hasBias = hasBias
    self.ridge = ridge
  }

  /// Fits a model to examples.
  ///
  /// - Parameters:
  ///   - inputs: examples × inputs.
  ///   - targets: examples × outputs.
  ///   - names: the names of the inputs for errors; x1, x2 and so on where they are not given.
  /// - Throws: `ClassicalError` where shapes do not match, a number is not finite, or columns are
  ///   dependent and the method refuses them. With a bias, a constant column is dependent.
  public func fit(inputs: Tensor, targets: Tensor, names: [String] = [])
    throws(ClassicalError) -> LinearFit
  {
    try Self.check(inputs, targets)
    let rows = inputs.rowCount
    let inputColumns = Self.columns(of: inputs)
    let outputColumns = Self.columns(of: targets)
    let inputMeans = inputColumns.map(mean)
    let outputMeans = outputColumns.map(mean)
    let columns = Self.shifted(inputColumns, by: inputMeans)
    let lengths = inputColumns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    let weights = try solve(
      columns, Self.shifted(outputColumns, by: outputMeans), lengths: lengths
    ) { dependent in
      let unknowns = columns.count + (hasBias ? 1 : 0)
      if rows < unknowns { return .tooFewRows(rows, weights: unknowns) }
      return .dependentColumns(
        dependent.map { names.indices.contains($0) ? names[$0] : "x\($0 + 1)" })
    }
    // Without a bias all means count as 0, and so does what follows from them.
    let biases = zip(weights, outputMeans).map { weights, mean in
      zip(weights, inputMeans).reduce(mean) { $0 - $1.0 * $1.1 }
    }
    return LinearFit(weights: weights, biases: biases)
  }

  /// The weights for every output, outputs × inputs.
  private func solve(
    _ columns: [[Double]], _ outputs: [[Double]], lengths: [Double],
    refusal: ([Int]) -> ClassicalError
  ) throws(ClassicalError) -> [[Double]] {
    // A ridge makes all columns independent, however little of them there is.
    let tolerance = ridge > 0 ? 0 : Self.tolerance
    if method == .normalEquation {
      let equation = NormalEquation(
        columns: columns, ridge: ridge, lengths: lengths, tolerance: tolerance)
      guard equation.dependent.isEmpty else { throw refusal(equation.dependent) }
      return outputs.map(equation.solution)
    }
    // A ridge is as many more rows: √λ on the diagonal, with the target 0.
    let added = ridge > 0 ? columns.count : 0
    let extended = columns.enumerated().map { index, column in
      column + (0..<added).map { $0 == index ? ridge.squareRoot() : 0 }
    }
    let qr = HouseholderQR(columns: extended, lengths: lengths, tolerance: tolerance)
    guard qr.dependent.isEmpty || method == .minimumNorm else { throw refusal(qr.dependent) }
    return outputs.map { output in
      let target = output + Array(repeating: 0, count: added)
      return method == .minimumNorm ? qr.minimumNormSolution(target) : qr.basicSolution(target)
    }
  }

  private static func check(_ inputs: Tensor, _ targets: Tensor) throws(ClassicalError) {
    guard inputs.shape.rank == 2 else {
      throw .axes(of: "Inputs", expected: "examples × features", got: inputs.shape)
    }
    guard targets.shape.rank == 2 else {
      throw .axes(of: "Targets", expected: "examples × outputs", got: targets.shape)
    }
    guard inputs.rowCount == targets.rowCount else {
      throw .rowCounts(inputs: inputs.rowCount, targets: targets.rowCount)
    }
    guard inputs.rowCount > 0 else { throw .empty }
    for tensor in [inputs, targets] {
      if let index = tensor.values.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(row: index / max(tensor.shape[1], 1))
      }
    }
  }

  private static func columns(of matrix: Tensor) -> [[Double]] {
    (0..<matrix.shape[1]).map { column in
      stride(from: column, to: matrix.count, by: matrix.shape[1]).map {
        Double(matrix.values[$0])
      }
    }
  }

  /// The mean of a column where there is a bias to take it up, else 0.
  private func mean(_ column: [Double]) -> Double {
    hasBias ? column.reduce(0, +) / Double(column.count) : 0
  }

  private static func shifted(_ columns: [[Double]], by means: [Double]) -> [[Double]] {
    zip(columns, means).map { column, mean in column.map { $0 - mean } }
  }
}
