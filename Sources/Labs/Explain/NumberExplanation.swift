/// Where a number comes from: its rule in symbols and with its numbers, and the numbers it is made of.
public struct NumberExplanation: Hashable, Sendable {
  /// A number that goes into another.
  public struct Input: Hashable, Sendable {
    public let address: NumberAddress
    public let name: String
    public let value: Double
  }

  public let address: NumberAddress
  /// Its name as books write it.
  public let name: String
  public let value: Double
  /// What it is, in words: “the weight of layer 1 from input 3 to unit 2”.
  public let meaning: String
  /// The rule for all numbers of its kind; empty for a number that is simply given.
  public let general: String
  /// The rule for this one, with its numbers; nil for a number that is simply given.
  public let line: ExplanationLine?
  /// What goes into it, in the order of the line.
  public let inputs: [Input]
  /// What else is to be said.
  public let notes: [String]
}
