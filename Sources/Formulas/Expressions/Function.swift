import Glibc

/// A function that formulas may call, under the name it is called by.
///
/// A new one is a case here with its value and its derivative side by side; the parser, the
/// printer and the compiler take it from this list.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// e raised to a power.
  case exp
  /// The natural logarithm.
  case ln
  /// The logarithm to base 2.
  case log2
  /// The logarithm to base 10.
  case log10
  /// The square root.
  case sqrt
  /// The absolute value.
  case abs
  /// −1, 0 or 1: the derivative of `abs`, taken as 0 at 0.
  case sign
  /// The sine of an angle in radians.
  case sin
  /// The cosine of an angle in radians.
  case cos
  /// The hyperbolic tangent.
  case tanh
  /// 1 / (1 + e⁻ˣ).
  case sigmoid
  /// x where x is positive, otherwise 0.
  case relu
  /// 1 where x is positive, otherwise 0: the derivative of `relu`.
  case step

  /// The result for a number; outside its domain a function gives not-a-number.
  public func value(_ x: Double) -> Double {
    switch self {
    case .exp: Glibc.exp(x)
    case .ln: Glibc.log(x)
    case .log2: Glibc.log2(x)
    case .log10: Glibc.log10(x)
    case .sqrt: x.squareRoot()
    case .abs: x.magnitude
    case .sign: x > 0 ? 1 : x < 0 ? -1 : x
    case .sin: Glibc.sin(x)
    case .cos: Glibc.cos(x)
    case .tanh: Glibc.tanh(x)
    case .sigmoid: 1 / (1 + Glibc.exp(-x))
    case .relu: x > 0 || x.isNaN ? x : 0
    case .step: x > 0 ? 1 : x.isNaN ? x : 0
    }
  }

  /// The derivative at `inner`, not yet times the derivative of `inner`; nil where it is 0.
  func derivative(at inner: Measured) -> Measured? {
    let one = Measured(.number(1))
    let whole = Measured(calling: self, inner)
    switch self {
    case .exp: return whole
    case .ln: return Measured(.quotient, one, inner)
    case .log2: return Measured(.quotient, one, Self.scaled(inner, byLogarithmOf: 2))
    case .log10: return Measured(.quotient, one, Self.scaled(inner, byLogarithmOf: 10))
    case .sqrt: return Measured(.quotient, one, Measured(.product, Measured(.number(2)), whole))
    case .abs: return Measured(calling: .sign, inner)
    case .sin: return Measured(calling: .cos, inner)
    case .cos: return Measured(negating: Measured(calling: .sin, inner))
    case .tanh:
      return Measured(.difference, one, Measured(.power, whole, Measured(.number(2))))
    case .sigmoid: return Measured(.product, whole, Measured(.difference, one, whole))
    case .relu: return Measured(calling: .step, inner)
    case .sign, .step: return nil
    }
  }

  private static func scaled(_ inner: Measured, byLogarithmOf base: Double) -> Measured {
    Measured(.product, inner, Measured(calling: .ln, Measured(.number(base))))
  }
}
