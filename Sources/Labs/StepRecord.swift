/// What a step of a run gave: named numbers in order, for JSON, CSV and curves.
public struct StepRecord: Hashable, Sendable {
  /// A number, or a list of numbers, by name.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// The name of each number where they stand in columns: `x1`, `x2`.
    public let columns: [String]
    public let values: [Double]
    /// Whether it is a list, though it may have one number.
    public let isList: Bool

    /// A number by name.
    public init(_ name: String, _ value: Double) {
      self.name = name
      columns = [name]
      values = [value]
      isList = false
    }

    /// A list of numbers by name, each with the name of its column.
    ///
    /// - Precondition: there are as many columns as values.
    public init(_ name: String, _ values: [Double], columns: [String]) {
      precondition(values.count == columns.count, "a column a number")
      self.name = name
      self.columns = columns
      self.values = values
      isList = true
    }
  }

  /// The number of the step; 0 at the start.
  public let step: Int
  public let entries: [Entry]

  public init(step: Int, _ entries: [Entry]) {
    self.step = step
    self.entries = entries
  }

  /// The names of all columns.
  public var columns: [String] { entries.flatMap(\.columns) }

  /// The number in a column; nil where there is none, or it is not finite.
  public subscript(column: String) -> Double? {
    for entry in entries {
      guard let place = entry.columns.firstIndex(of: column) else { continue }
      return entry.values[place].isFinite ? entry.values[place] : nil
    }
    return nil
  }

  /// The cells of a line of CSV, the step first; empty where there is no number.
  public var cells: [String] {
    ["\(step)"] + entries.flatMap { $0.values.map(Self.text) }
  }

  /// A number with as many digits as it has: fewer where it came from the engine.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let single = Float(value)
    return Double(single) == value ? "\(single)" : "\(value)"
  }
}

extension StepRecord: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// A key a name; what is not a finite number is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(step, forKey: Key(stringValue: "step"))
    for entry in entries {
      let key = Key(stringValue: entry.name)
      if entry.isList {
        var list = container.nestedUnkeyedContainer(forKey: key)
        for value in entry.values {
          let single = Float(value)
          if !value.isFinite {
            try list.encodeNil()
          } else if Double(single) == value {
            try list.encode(single)
          } else {
            try list.encode(value)
          }
        }
      } else if let value = entry.values.first, value.isFinite {
        let single = Float(value)
        if Double(single) == value {
          try container.encode(single, forKey: key)
        } else {
          try container.encode(value, forKey: key)
        }
      } else {
        try container.encodeNil(forKey: key)
      }
    }
  }
}
