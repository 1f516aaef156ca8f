private import Glibc
public import Tensors

/// Matrices of all products between the rows, or the channels, of something.
public enum GramMatrix {
  /// A measure of how alike two rows are (Schölkopf and Smola, 2002, section 2.3).
  public struct Kernel: Hashable, Sendable {
    private enum Form: Hashable {
      case linear
      case polynomial(degree: Int, scale: Double, offset: Double)
      case radial(gamma: Double)
    }

    private let form: Form

    /// The scalar product `x·y`.
    public static let linear = Kernel(form: .linear)

    /// `(scale·x·y + offset)^degree`.
    ///
    /// - Throws: `ClassicalError.setting` where the degree is not from 1 to 100, or a number is not
    ///   finite.
    public static func polynomial(degree: Int, scale: Double = 1, offset: Double = 1)
      throws(ClassicalError) -> Kernel
    {
      guard (1...100).contains(degree) else {
        throw .setting(
          "degree", value: Double(degree), allowed: "a whole number from 1 to 100")
      }
      for (name, value) in [("scale", scale), ("offset", offset)] where !value.isFinite {
        throw .setting(name, value: value, allowed: "a finite number")
      }
      return Kernel(form: .polynomial(degree: degree, scale: scale, offset: offset))
    }

    /// The radial basis function `exp(−gamma·‖x − y‖²)`.
    ///
    /// - Throws: `ClassicalError.setting` where gamma is not positive and finite.
    public static func radial(gamma: Double) throws(ClassicalError) -> Kernel {
      guard gamma > 0, gamma.isFinite else {
        throw .setting("gamma", value: gamma, allowed: "a number above 0")
      }
      return Kernel(form: .radial(gamma: gamma))
    }

    /// How alike two rows of one length are, in double precision.
    func callAsFunction(_ x: ArraySlice<Float>, _ y: ArraySlice<Float>) -> Double {
      let pairs = zip(x, y)
      switch form {
      case .linear: return pairs.reduce(0) { $0 + Double($1.0) * Double($1.1) }
      case .polynomial(let degree, let scale, let offset):
        let product = pairs.reduce(0) { $0 + Double($1.0) * Double($1.1) }
        return pow(scale * product + offset, Double(degree))
      case .radial(let gamma):
        let square = pairs.reduce(0) { sum, pair in
          let difference = Double(pair.0) - Double(pair.1)
          return sum + difference * difference
        }
        return exp(-gamma * square)
      }
    }
  }

  /// The kernel of every row with every row, examples × examples, symmetric.
  ///
  /// - Parameter rows: examples × features.
  /// - Throws: `ClassicalError.axes` where the tensor is no matrix.
  public static func of(rows: Tensor, kernel: Kernel = .linear) throws(ClassicalError) -> Tensor {
    guard rows.shape.rank == 2 else {
      throw .axes(of: "Rows", expected: "examples × features", got: rows.shape)
    }
    let count = rows.rowCount
    var result = Array(repeating: Float(0), count: count * count)
    for first in 0..<count {
      for second in first..<count {
        let value = Float(kernel(rows.row(first), rows.row(second)))
        result[first * count + second] = value
        result[second * count + first] = value
      }
    }
    return Tensor([count, count], result)
  }

  /// The style of feature maps: how strongly every two channels stand out at the same places,
  /// wherever these are (Gatys, Ecker and Bethge, 2016, eq. 3), channels × channels.
  ///
  /// `G[c, d] = Σ over rows and columns of F[row, column, c]·F[row, column, d] / (H·W·C)`, divided as
  /// Johnson, Alahi and Fei-Fei (2016, eq. 3) do, so that images of different sizes compare.
  ///
  /// - Parameter maps: height × width × channels.
  /// - Throws: `ClassicalError.axes` where the tensor has other axes, `.empty` where it has no
  ///   numbers.
  public static func ofStyle(_ maps: Tensor) throws(ClassicalError) -> Tensor {
    guard maps.shape.rank == 3 else {
      throw .axes(of: "Feature maps", expected: "height × width × channels", got: maps.shape)
    }
    guard maps.count > 0 else { throw .empty }
    let channels = maps.shape[2]
    var sums = Array(repeating: 0.0, count: channels * channels)
    for start in stride(from: 0, to: maps.count, by: channels) {
      let pixel = maps.values[start..<start + channels]
      for (first, a) in pixel.enumerated() {
        for (second, b) in pixel.enumerated() {
          sums[first * channels + second] += Double(a) * Double(b)
        }
      }
    }
    return Tensor([channels, channels], sums.map { Float($0 / Double(maps.count)) })
  }
}
