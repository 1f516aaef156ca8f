/// A function of whole vectors and matrices or of several values, under the name it is called by.
///
/// A new one is a case here with its arguments, and its value in `ArrayFunction+Value`.
public enum ArrayFunction: String, Hashable, Sendable, CaseIterable {
  /// The sum of all entries, or along an axis.
  case sum
  /// The mean of all entries, or along an axis.
  case mean
  /// The product of all entries, or along an axis.
  case prod
  /// The largest entry.
  case max
  /// The smallest entry.
  case min
  /// The place of the largest entry, from 0.
  case argmax
  /// The place of the smallest entry, from 0.
  case argmin
  /// The variance, over the number of entries.
  case variance = "var"
  /// The standard deviation, over the number of entries.
  case std
  /// The length of a vector; of a matrix, the root of the sum of squares.
  case norm
  /// The sums of the entries so far.
  case cumsum
  /// e to each entry over the sum of these, along each row.
  case softmax
  /// The sum of the products of two vectors.
  case dot
  /// Each entry of a vector times each of another, a matrix.
  case outer
  /// 0s and one 1, at a place, in a vector of a length.
  case onehot
  /// The sizes along the axes.
  case shape
  /// How many entries there are.
  case size
  /// The nearest whole number, or with so many places behind the point; halves go away from 0.
  case round
  /// The second value where the first is not 0, otherwise the third.
  case choose = "where"
  /// The larger of two, element by element.
  case maximum
  /// The smaller of two, element by element.
  case minimum
  /// A vector or matrix of 0s.
  case zeros
  /// A vector or matrix of 1s.
  case ones

  /// How many values it takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .softmax, .shape, .size: 1...1
    case .dot, .outer, .onehot, .maximum, .minimum: 2...2
    case .choose: 3...3
    default: 1...2
    }
  }

  /// Whether its second value is an axis, which may be written `axis=0`.
  public var takesAxis: Bool {
    switch self {
    case .sum, .mean, .prod, .max, .min, .argmax, .argmin, .variance, .std, .norm, .cumsum: true
    default: false
    }
  }

  /// Whether it gives a number for numbers, so that scalar formulas may have it.
  public var isElementwise: Bool {
    switch self {
    case .choose, .maximum, .minimum: true
    default: false
    }
  }

  /// How it is called: "sum(x) or sum(A, axis=0)".
  var usage: String {
    if takesAxis { return "\(rawValue)(x) or \(rawValue)(A, axis=0)" }
    return switch self {
    case .dot, .outer, .maximum, .minimum: "\(rawValue)(a, b)"
    case .onehot: "onehot(k, n)"
    case .choose: "where(x > 0, a, b)"
    case .round: "round(x) or round(x, 2)"
    case .zeros, .ones: "\(rawValue)(n) or \(rawValue)(rows, columns)"
    default: "\(rawValue)(x)"
    }
  }
}
