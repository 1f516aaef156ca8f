private import Glibc

/// Elementary functions of one number, for code that does not call the system's library.
public enum Elementary {
  /// `ln x`
  public static func log(_ x: Float) -> Float { logf(x) }

  /// `ln(1 + x)`, exact for small x.
  public static func log1p(_ x: Float) -> Float { log1pf(x) }

  /// `eˣ`
  public static func exp(_ x: Float) -> Float { expf(x) }

  /// `cos x`
  public static func cos(_ x: Double) -> Double { Glibc.cos(x) }

  /// `baseᵉˣᵖᵒⁿᵉⁿᵗ`
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
