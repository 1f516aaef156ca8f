/// The marked values of an axis: multiples of 1, 2 or 5 times a power of ten.
public struct Ticks: Hashable, Sendable {
  public let values: [Double]
  /// The digits after the decimal point that all of them need.
  let decimals: Int

  /// At most `most` ticks within `range`.
  public init(_ range: ClosedRange<Double>, most: Int) {
    let width = range.upperBound - range.lowerBound
    guard most > 0, width > 0, width.isFinite else {
      values = []
      decimals = 0
      return
    }
    var exponent = 0
    // The power of ten at or below the width of one interval.
    let raw = width / Double(max(1, most))
    while Self.power(exponent) > raw, exponent > -300 { exponent -= 1 }
    while Self.power(exponent + 1) <= raw, exponent < 300 { exponent += 1 }
    var candidates: [(step: Double, exponent: Int)] = []
    for shift in 0...1 {
      for factor in [1.0, 2, 5] {
        candidates.append((factor * Self.power(exponent + shift), exponent + shift))
      }
    }
    candidates.append((Self.power(exponent + 2), exponent + 2))
    let chosen = candidates.first { Self.multiples(of: $0.step, in: range).count <= most }
    guard let chosen else {
      values = []
      decimals = 0
      return
    }
    values = Self.multiples(of: chosen.step, in: range)
    decimals = max(0, -chosen.exponent)
  }

  /// The powers of ten within a positive range, at most `most` of them.
  public init(logarithmic range: ClosedRange<Double>, most: Int) {
    guard range.lowerBound > 0, most > 0 else {
      values = []
      decimals = 0
      return
    }
    var powers: [Double] = []
    var exponent = -45
    while exponent <= 45 {
      if range.contains(Self.power(exponent)) { powers.append(Self.power(exponent)) }
      exponent += 1
    }
    let stride = (powers.count + most - 1) / most
    values = powers.enumerated().filter { $0.offset % max(1, stride) == 0 }.map(\.element)
    decimals = 0
  }

  /// The label of a tick, short enough for an axis.
  public func label(_ value: Double) -> String {
    let size = abs(value)
    if value == 0 { return "0" }
    if size >= 100_000 || size < 0.001 { return Self.scientific(value) }
    return Self.fixed(value, decimals: max(decimals, size < 1 ? Self.places(value) : 0))
  }

  private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let slack = step * 1e-9
    let first = ((range.lowerBound - slack) / step).rounded(.up)
    let last = ((range.upperBound + slack) / step).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  /// The digits after the point that show the first digit of a small number.
  private static func places(_ value: Double) -> Int {
    var places = 0
    while abs(value) * power(places) < 1 - 1e-9, places < 9 { places += 1 }
    return places
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = power(decimals)
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return scientific(value) }
    var digits = String(Int(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (value < 0 && scaled != 0 ? "−" : "") + digits
  }

  private static func scientific(_ value: Double) -> String {
    var exponent = 0
    var mantissa = abs(value)
    while mantissa >= 9.9999999, exponent < 400 {
      (mantissa, exponent) = (mantissa / 10, exponent + 1)
    }
    while mantissa < 0.99999999, exponent > -400 {
      (mantissa, exponent) = (mantissa * 10, exponent - 1)
    }
    let digit = mantissa.rounded()
    return (value < 0 ? "−" : "") + "\(Int(digit))e\(exponent)".replacingMinus()
  }
}

extension String {
  fileprivate func replacingMinus() -> String { String(map { $0 == "-" ? "−" : $0 }) }
}
