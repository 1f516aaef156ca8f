public import Tensors

/// All products of powers of the inputs up to a degree, in the order of scikit-learn's
/// `PolynomialFeatures`: by degree, and within a degree x1 before x2.
///
/// Two inputs up to degree 2 become 1, x1, x2, x1², x1·x2, x2².
public struct PolynomialFeatures: Hashable, Sendable {
  /// The highest degree, 1 to 10.
  public let degree: Int
  /// Whether the first column is the constant 1.
  public let includesBias: Bool

  /// The degrees that are allowed.
  public static let degrees = 1...10
  /// The most columns that are made.
  public static let columnLimit = 20_000

  /// Features up to a degree.
  ///
  /// - Throws: `DataSettingError` where the degree is not from 1 to 10.
  public init(degree: Int, includesBias: Bool = true) throws(DataSettingError) {
    guard Self.degrees.contains(degree) else {
      throw DataSettingError(
        setting: "degree", value: "\(degree)", allowed: "a whole number from 1 to 10")
    }
    self.degree = degree
    self.includesBias = includesBias
  }

  /// How many columns come from so many inputs: `(inputs + degree choose degree)`, less 1 without
  /// the bias.
  ///
  /// - Throws: `DataError.tooManyColumns` where they are more than `columnLimit`.
  public func columnCount(inputs: Int) throws(DataError) -> Int {
    let bias = includesBias ? 1 : 0
    var columns = bias
    // The coefficients never fall with the degree, so that no product on the way can overflow.
    var coefficient = 1
    for k in 1...degree {
      guard inputs <= Self.columnLimit, columns <= Self.columnLimit else { break }
      // Each product on the way is itself a binomial coefficient times k and divides evenly.
      coefficient = coefficient * (max(inputs, 0) + k) / k
      columns = coefficient - 1 + bias
    }
    guard inputs <= Self.columnLimit, columns <= Self.columnLimit else {
      throw .tooManyColumns(inputs: inputs, degree: degree, limit: Self.columnLimit)
    }
    return columns
  }

  /// The inputs that each column multiplies, in ascending order: x1²·x2 is `[0, 0, 1]`.
  ///
  /// - Throws: `DataError.tooManyColumns`.
  public func factors(inputs: Int) throws(DataError) -> [[Int]] {
    let count = try columnCount(inputs: inputs)
    var result: [[Int]] = includesBias ? [[]] : []
    result.reserveCapacity(count)
    var previous: [[Int]] = [[]]
    for _ in 1...degree {
      previous = previous.flatMap { factors in
        ((factors.last ?? 0)..<max(inputs, 0)).map { factors + [$0] }
      }
      result += previous
    }
    return result
  }

  /// The name of each column, such as `x1^2·x2`; the bias is `1`.
  ///
  /// - Throws: `DataError.tooManyColumns`.
  public func names(inputs: [String]) throws(DataError) -> [String] {
    try factors(inputs: inputs.count).map { factors in
      var terms: [String] = []
      var rest = factors[...]
      while let input = rest.first {
        let power = rest.prefix { $0 == input }.count
        terms.append(power == 1 ? inputs[input] : "\(inputs[input])^\(power)")
        rest = rest.dropFirst(power)
      }
      return terms.isEmpty ? "1" : terms.joined(separator: "·")
    }
  }

  /// The features of each row, examples × columns, from examples × inputs.
  ///
  /// Products are made in double precision; those beyond `Float` become infinite.
  ///
  /// - Throws: `DataError.tooManyColumns`, or `.axes` where the tensor is no matrix.
  public func apply(_ inputs: Tensor) throws(DataError) -> Tensor {
    guard inputs.shape.rank == 2 else {
      throw .axes(of: "Inputs", expected: "examples × features", got: inputs.shape)
    }
    let factors = try factors(inputs: inputs.shape[1])
    var result: [Float] = []
    result.reserveCapacity(inputs.rowCount * factors.count)
    for index in 0..<inputs.rowCount {
      let row = inputs.row(index).map(Double.init)
      for column in factors { result.append(Float(column.reduce(1.0) { $0 * row[$1] })) }
    }
    return Tensor([inputs.rowCount, factors.count], result)
  }
}
