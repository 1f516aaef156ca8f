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
  /// The words of the values 0, 1, 2, …; empty for a control that is a number.
  public let choices: [String]
  /// Whether a new value starts the run anew, as another starting point does.
  public let restarts: Bool
  /// Whether a screen shows it; one that is hidden can still be set by name.
  public var isShown = true
  /// The name that it shares with others of its sort, `units`; nil where it stands alone.
  public var group: String?
  /// Whether a new value makes the data anew, so that points changed by hand are gone.
  public var renewsData = false

  /// How a key moves a control.
  public enum Stops: Hashable, Sendable {
    /// By a fixed amount.
    case every(Double)
    /// Through these values, in rising order.
    case listed([Double])
  }

  public init(
    name: String, label: String, symbol: String, value: Double, range: ClosedRange<Double>,
    stops: Stops, restarts: Bool = false
  ) {
    self.name = name
    self.label = label
    self.symbol = symbol
    self.value = value
    self.range = range
    self.stops = stops
    self.restarts = restarts
    choices = []
  }

  /// A control that is one of some words; its value is the number of the word.
  public init(
    name: String, label: String, symbol: String, choices: [String], chosen: Int,
    restarts: Bool = true
  ) {
    self.name = name
    self.label = label
    self.symbol = symbol
    self.choices = choices
    self.restarts = restarts
    value = Double(chosen)
    range = 0...Double(max(0, choices.count - 1))
    stops = .every(1)
  }

  /// A control that is off or on: 0 or 1.
  public static func `switch`(
    name: String, label: String, symbol: String, isOn: Bool, restarts: Bool = true
  ) -> Control {
    Control(
      name: name, label: label, symbol: symbol, choices: ["off", "on"], chosen: isOn ? 1 : 0,
      restarts: restarts)
  }

  /// The value as it is shown: the word of a choice, else the number.
  public var written: String {
    choices.isEmpty ? NumberText.written(value) : choices[Int(value)]
  }

  /// The value that a text says: a word of the choices, or a number as students write it.
  ///
  /// - Throws: a sentence with what may be set.
  public func value(reading text: String) throws(ControlError) -> Double {
    if !choices.isEmpty {
      let typed = text.lowercased()
      guard let index = choices.firstIndex(where: { $0.lowercased() == typed }) else {
        throw .noChoice(label: label, choices: choices)
      }
      return Double(index)
    }
    do {
      return try NumberText.read(text).value
    } catch {
      throw .refused("\(error)")
    }
  }

  /// Refuses a value that is outside the range or between two choices.
  func check(_ value: Double) throws(ControlError) {
    guard choices.isEmpty else {
      guard range.contains(value), value == value.rounded() else {
        throw .noChoice(label: label, choices: choices)
      }
      return
    }
    guard range.contains(value) else { throw .outside(label: label, range: range) }
  }

  /// The next value up or down; the present one at the end of the range.
  public func neighbour(up: Bool) -> Double {
    switch stops {
    case .every(let amount):
      // Whole multiples of the amount, so that many small moves do not add up rounding errors. They are
      // counted from the lowest value where that is none of them.
      let rest = range.lowerBound - (range.lowerBound / amount).rounded() * amount
      let offset = rest.magnitude > 1e-9 * amount ? range.lowerBound : 0
      let position = (value - offset) / amount
      let nearest = position.rounded()
      let isWhole = abs(position - nearest) <= 1e-9 * max(1, abs(nearest))
      let whole = isWhole ? nearest : position.rounded(up ? .down : .up)
      let next = offset + (whole + (up ? 1 : -1)) * amount
      return min(max(next, range.lowerBound), range.upperBound)
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
  /// The control is a choice, and this is none of its words.
  case noChoice(label: String, choices: [String])
  /// A sentence of the experiment's own.
  case refused(String)

  /// Whether the control, or the word of a choice, is not there (any more).
  var isOutdated: Bool {
    switch self {
    case .unknown, .noChoice: true
    case .outside, .undefined, .refused: false
    }
  }

  public var description: String {
    switch self {
    case .unknown(let name, let known):
      known.isEmpty
        ? "This experiment has no control “\(name)”; it has none at all."
        : "This experiment has no control “\(name)”. It has \(known.joined(separator: ", "))."
    case .outside(let label, let range):
      "\(label) can be set from \(NumberText.written(range.lowerBound)) to "
        + "\(NumberText.written(range.upperBound))."
    case .undefined(let label, let value):
      "\(label) cannot be \(NumberText.written(value)): f has no finite value and slope there."
    case .noChoice(let label, let choices):
      "\(label) can be \(choices.joined(separator: ", "))."
    case .refused(let sentence): sentence
    }
  }
}
