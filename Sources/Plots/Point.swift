/// A point of the plane.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// Numbers for sentences and labels: three significant digits.
enum ShortNumber {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "no number" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size >= 1e6 || size < 1e-4 { return Ticks.scientific(value, digits: 2) }
    var decimals = 2
    while size * Ticks.power(decimals) < 100, decimals < 6 { decimals += 1 }
    if size >= 100 { decimals = size >= 1000 ? 0 : 1 }
    let scaled = (size * Ticks.power(decimals)).rounded() / Ticks.power(decimals)
    var text = "\(scaled)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return (value < 0 ? "−" : "") + text
  }
}
