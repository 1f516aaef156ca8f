public import Formulas

/// Numbers that can be looked at one by one, each with the arithmetic that led to it. It is a value:
/// it stays as it is while the experiment goes on.
public protocol ExplainableNumbers: Sendable {
  /// What the numbers are of: “step 12: batch of 4 examples”.
  var title: String { get }
  /// How many examples can be chosen from; 1 where there are none.
  var exampleCount: Int { get }
  /// How an example is called: “example 3 of 4 (row 17 of the data)”.
  func exampleName(_ example: Int) -> String
  /// The matrices to look at, a group below another.
  func groups(example: Int, _ aspect: NumberAddress.Aspect, _ notation: Notation) -> [NumberGroup]
  /// The number at an address; not a number where there is none.
  func value(of address: NumberAddress) -> Double
  /// Where a number comes from; nil where there is no such number.
  func explanation(of address: NumberAddress, _ notation: Notation) -> NumberExplanation?
  /// Whether there is a number at an address.
  func has(_ address: NumberAddress) -> Bool
  /// What a neuron of the network's diagram puts out, neurons counted layer by layer from the inputs on;
  /// nil where there is no diagram.
  func address(ofNeuron index: Int) -> NumberAddress?
  /// The weight on an edge of the diagram, counted layer by layer, outputs × inputs.
  func address(ofEdge index: Int) -> NumberAddress?
  /// What a number that may be set by hand is now, after the step; nil for one that may not be.
  func presentValue(of address: NumberAddress) -> Double?
  /// What sets a number by hand; nil for one that cannot be set.
  func edit(of address: NumberAddress, to value: Double) -> RunEdit?
  /// The number that the present step is about; nil where there is none, or no single one.
  var present: NumberAddress? { get }
}

extension ExplainableNumbers {
  /// There is no diagram.
  public func address(ofNeuron index: Int) -> NumberAddress? { nil }
  /// There is no diagram.
  public func address(ofEdge index: Int) -> NumberAddress? { nil }
  /// All follow from others.
  public func presentValue(of address: NumberAddress) -> Double? { nil }
  /// None can be set.
  public func edit(of address: NumberAddress, to value: Double) -> RunEdit? { nil }
  /// Most steps are about many numbers.
  public var present: NumberAddress? { nil }
}

/// Matrices that belong together, such as all numbers of a layer.
public struct NumberGroup: Hashable, Sendable {
  public let title: String
  public let matrices: [NumberMatrix]
}

/// Numbers in rows and columns, by their addresses.
public struct NumberMatrix: Hashable, Sendable {
  /// What it is called: `W⁽¹⁾`, `∂L/∂a⁽²⁾`.
  public let name: String
  public let rows: Int
  public let columns: Int
  private let first: NumberAddress
  /// Which axes of the place count rows and columns; nil for an axis that has one place.
  private let rowAxis: Int?
  private let columnAxis: Int?

  /// A matrix of the numbers that follow from its first one along two axes of the place.
  init(
    _ name: String, _ first: NumberAddress, rows: (axis: Int, count: Int)?,
    columns: (axis: Int, count: Int)? = nil
  ) {
    self.name = name
    self.first = first
    (rowAxis, self.rows) = (rows?.axis, rows?.count ?? 1)
    (columnAxis, self.columns) = (columns?.axis, columns?.count ?? 1)
  }

  /// The address of an entry, counted from 0.
  public func address(row: Int, column: Int) -> NumberAddress {
    var address = first
    if let rowAxis { address.place[rowAxis] = row }
    if let columnAxis { address.place[columnAxis] = column }
    return address
  }

  /// Where a number stands in it; nil where it does not.
  public func place(of address: NumberAddress) -> (row: Int, column: Int)? {
    guard address.place.count == first.place.count else { return nil }
    let row = rowAxis.map { address.place[$0] } ?? 0
    let column = columnAxis.map { address.place[$0] } ?? 0
    guard (0..<rows).contains(row), (0..<columns).contains(column),
      self.address(row: row, column: column) == address
    else { return nil }
    return (row, column)
  }
}
