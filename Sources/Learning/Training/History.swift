/// Numbers noted after every epoch, by column: `loss`, `accuracy`, `heldOutLoss`.
public struct History: Hashable, Sendable {
  /// The names of the columns, in the order in which they came.
  public private(set) var names: [String] = []
  /// The steps after which numbers were noted.
  public private(set) var steps: [Int] = []
  private var columns: [[Double]] = []

  public init() {}

  /// The numbers of a column; none if there is no such column.
  public subscript(name: String) -> [Double] {
    names.firstIndex(of: name).map { columns[$0] } ?? []
  }

  /// How many times numbers were noted.
  public var count: Int { steps.count }

  /// Notes numbers after a step; a column that is new, or is missing this time, has NaN elsewhere.
  public mutating func note(step: Int, _ values: [(name: String, value: Double)]) {
    steps.append(step)
    for (name, value) in values {
      if !names.contains(name) {
        names.append(name)
        columns.append(Array(repeating: .nan, count: steps.count - 1))
      }
      if let place = names.firstIndex(of: name), columns[place].count < steps.count {
        columns[place].append(value)
      }
    }
    for place in columns.indices where columns[place].count < steps.count {
      columns[place].append(.nan)
    }
  }
}
