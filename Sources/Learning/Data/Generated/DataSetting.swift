/// A setting of generated data: its name, what it means, what it may be and what it is if not given.
public struct DataSetting: Hashable, Sendable {
  /// What a setting may be.
  public enum Kind: Hashable, Sendable {
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A number.
    case number(ClosedRange<Double>)
    /// Several numbers, each in the range; how many is the second range.
    case numbers(ClosedRange<Double>, count: ClosedRange<Int>)
    /// One of some words.
    case choice([String])
  }

  /// What a setting is.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case numbers([Double])
    case choice(String)
  }

  /// The name in a lesson, such as `noise`.
  public let name: String
  /// What the setting does, in a few words and with its unit.
  public let meaning: String
  /// What the setting may be.
  public let kind: Kind
  /// The value where none is given.
  public let standard: Value

  /// A setting that generated data declares.
  public init(_ name: String, _ meaning: String, _ kind: Kind, standard: Value) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.standard = standard
  }

  /// The value where it is allowed; a single number also counts as a list of one.
  ///
  /// - Throws: `DataSettingError`, which names the setting, the value and what is allowed.
  public func checked(_ value: Value) throws(DataSettingError) -> Value {
    switch (kind, value) {
    case (.whole(let range), .number(let number)):
      if let whole = Int(exactly: number), range.contains(whole) { return value }
    case (.number(let range), .number(let number)):
      if range.contains(number) { return value }
    case (.numbers, .number(let number)):
      return try checked(.numbers([number]))
    case (.numbers(let range, let count), .numbers(let numbers)):
      if count.contains(numbers.count), numbers.allSatisfy(range.contains) { return value }
    case (.choice(let words), .choice(let word)):
      if words.contains(word) { return value }
    default: break
    }
    throw error(value)
  }

  /// That the value is not allowed here.
  func error(_ value: Value, allowed: String? = nil) -> DataSettingError {
    DataSettingError(
      setting: name, value: value.description, allowed: allowed ?? kind.description)
  }

  /// A number without “.0”, and with a minus sign as in print.
  static func text(_ number: Double) -> String {
    let text = Int(exactly: number).map(String.init) ?? "\(number)"
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension DataSetting.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .whole(let range):
      "a whole number from \(Self.text(range))"
    case .number(let range):
      "a number from \(Self.text(range))"
    case .numbers(let range, let count):
      count.lowerBound == count.upperBound
        ? "\(count.lowerBound) numbers from \(Self.text(range))"
        : "\(count.lowerBound) to \(count.upperBound) numbers from \(Self.text(range))"
    case .choice(let words):
      "one of " + words.joined(separator: ", ")
    }
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(DataSetting.text(range.lowerBound)) to \(DataSetting.text(range.upperBound))"
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    text(Double(range.lowerBound)...Double(range.upperBound))
  }
}

extension DataSetting.Value: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): DataSetting.text(number)
    case .numbers(let numbers):
      numbers.isEmpty ? "nothing" : numbers.map(DataSetting.text).joined(separator: ", ")
    case .choice(let word): "“\(word)”"
    }
  }
}

extension DataSetting.Value: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(stringLiteral value: String) { self = .choice(value) }
  public init(arrayLiteral elements: Double...) { self = .numbers(elements) }
}
