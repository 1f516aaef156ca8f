private import Glibc

/// The marked values of an axis: multiples of 1, 2 or 5 times a power of ten.
public struct Ticks: Hashable, Sendable {
  public let values: [Double]
  /// The power of ten of the last digit that their labels need.
  private let lastDigit: Int

  /// At most `most` ticks within `range`.
  public init(_ range: ClosedRange<Double>, most: Int) {
    guard let chosen = Self.interval(of: range, most: most) else {
      values = []
      lastDigit = 0
      return
    }
    values = Self.multiples(of: chosen.step, in: range)
    lastDigit = chosen.exponent
  }

  /// The powers of ten within a positive range, at most `most` of them.
  public init(logarithmic range: ClosedRange<Double>, most: Int) {
    guard range.lowerBound > 0, most > 0 else {
      values = []
      lastDigit = 0
      return
    }
    var powers: [Double] = []
    var exponent = Self.scale(of: range.lowerBound).exponent - 1
    while exponent <= 308, Self.power(exponent) <= range.upperBound {
      if range.contains(Self.power(exponent)) { powers.append(Self.power(exponent)) }
      exponent += 1
    }
    let stride = (powers.count + most - 1) / most
    values = powers.enumerated().filter { $0.offset % max(1, stride) == 0 }.map(\.element)
    // One digit tells a power of ten, however large.
    lastDigit = 308
  }

  /// The label of a tick, short enough for an axis.
  public func label(_ value: Double) -> String {
    let size = abs(value)
    if value == 0 { return "0" }
    if !value.isFinite || size >= 100_000 || size < 0.001 {
      return Self.scientific(value, digits: Self.scale(of: value).exponent - lastDigit)
    }
    return Self.fixed(value, decimals: max(-lastDigit, size < 1 ? Self.places(value) : 0))
  }

  /// The distance between the ticks of a range; 0 when it has none.
  static func step(of range: ClosedRange<Double>, most: Int) -> Double {
    interval(of: range, most: most)?.step ?? 0
  }

  private static func interval(of range: ClosedRange<Double>, most: Int)
    -> (step: Double, exponent: Int)?
  {
    let width = range.upperBound - range.lowerBound
    guard most > 0, width > 0, width.isFinite else { return nil }
    var exponent = 0
    // The power of ten at or below the width of one interval.
    let raw = width / Double(most)
    while power(exponent) > raw, exponent > -300 { exponent -= 1 }
    while power(exponent + 1) <= raw, exponent < 306 { exponent += 1 }
    var candidates: [(step: Double, exponent: Int)] = []
    for shift in 0...1 {
      for factor in [1.0, 2, 5] {
        candidates.append((factor * power(exponent + shift), exponent + shift))
      }
    }
    candidates.append((power(exponent + 2), exponent + 2))
    return candidates.first { count(of: $0.step, in: range) <= Double(most) }
  }

  /// The largest power of ten that is not above a positive number.
  static func powerAtMost(_ value: Double) -> Double {
    let (mantissa, exponent) = scale(of: value)
    return power(mantissa >= 10 * (1 - 1e-12) ? exponent + 1 : exponent)
  }

  /// The least power of ten that is not below a positive number.
  static func powerAtLeast(_ value: Double) -> Double {
    let (mantissa, exponent) = scale(of: value)
    return power(min(308, mantissa <= 1 + 1e-12 ? exponent : exponent + 1))
  }

  private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let (first, count) = (first(of: step, in: range), count(of: step, in: range))
    guard count > 0 else { return [] }
    return (0..<Int(count)).map { (first + Double($0)) * step }
  }

  /// The number of the first multiple within the range.
  private static func first(of step: Double, in range: ClosedRange<Double>) -> Double {
    (range.lowerBound / step - 1e-9).rounded(.up)
  }

  private static func count(of step: Double, in range: ClosedRange<Double>) -> Double {
    (range.upperBound / step + 1e-9).rounded(.down) - first(of: step, in: range) + 1
  }

  static func power(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

  /// The digits after the point that show the first digit of a small number.
  private static func places(_ value: Double) -> Int {
    var places = 0
    while abs(value) * power(places) < 1 - 1e-9, places < 9 { places += 1 }
    return places
  }

  static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = power(decimals)
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return scientific(value, digits: 14) }
    var digits = String(Int(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && scaled != 0 ? "−" : "") + digits
  }

  /// `1.5e6`, with at most so many digits after the point, and none that is an idle zero.
  static func scientific(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "no number" }
    var (mantissa, exponent) = scale(of: value)
    let digits = min(max(0, digits), 14)
    mantissa = (mantissa * power(digits)).rounded()
    if mantissa >= power(digits + 1) { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    var text = String(Int(mantissa))
    if text.count > 1 {
      text.insert(".", at: text.index(after: text.startIndex))
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return (value < 0 ? "−" : "") + text + "e" + (exponent < 0 ? "−" : "") + "\(abs(exponent))"
  }

  /// A number as something from 1 to 10 and a power of ten.
  private static func scale(of value: Double) -> (mantissa: Double, exponent: Int) {
    var (mantissa, exponent) = (abs(value), 0)
    guard mantissa > 0, mantissa.isFinite else { return (0, 0) }
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return (mantissa, exponent)
  }
}
