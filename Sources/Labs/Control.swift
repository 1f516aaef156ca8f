private import Formulas

/// Something about an experiment that a student may change: a rate, a starting point.
public struct Control: Hashable, Sendable {
  /// The name in lesson files and on the command line (`--set rate=0.3`).
  public let name: String
  /// What the screen calls it.
  public let label: String
  /// The same in a letter or two, for narrow screens.
  public let symbol: String
  public var value: Double
  /// What may be set.
  public let range: ClosedRange<Double>
  /// The values that a key steps through.
  public let stops: Stops

  /// How a key moves a control.
  public enum Stops: Hashable, Sendable {
    /// By a fixed amount.
    case every(Double)
    /// Through these values, in rising order.
    case listed([Double])
  }

  public init(
    name: String, label: String, symbol: String, value: Double, range: ClosedRange<Double>,
    stops: Stops
  ) {
    self.name = name
    self.label = label
    self.symbol = symbol
    self.value = value
    self.range = range
    self.stops = stops
  }

  /// The next value up or down; the present one at the end of the range.
  public func neighbour(up: Bool) -> Double {
    switch stops {
    case .every(let amount):
      // Whole multiples of the amount, so that many small moves do not add up rounding errors.
      let position = value / amount
      let nearest = position.rounded()
      let isWhole = abs(position - nearest) <= 1e-9 * max(1, abs(nearest))
      let whole = isWhole ? nearest : position.rounded(up ? .down : .up)
      return min(max((whole + (up ? 1 : -1)) * amount, range.lowerBound), range.upperBound)
    case .listed(let values):
      let slack = abs(value) * 1e-9
      return up
        ? values.first { $0 > value + slack } ?? value
        : values.last { $0 < value - slack } ?? value
    }
  }
}

/// Why a control cannot be set.
public enum ControlError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(name: String, known: [String])
  case outside(label: String, range: ClosedRange<Double>)
  /// The function has no finite value and slope there.
  case undefined(label: String, value: Double)

  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "This experiment has no control “\(name)”. It has \(known.joined(separator: ", "))."
    case .outside(let label, let range):
      "\(label) can be set from \(NumberText.written(range.lowerBound)) to "
        + "\(NumberText.written(range.upperBound))."
    case .undefined(let label, let value):
      "\(label) cannot be \(NumberText.written(value)): f has no finite value and slope there."
    }
  }
}
