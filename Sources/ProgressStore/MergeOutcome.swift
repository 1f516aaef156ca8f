/// What an import brought.
public struct MergeOutcome: Hashable, Sendable {
  /// Events that were not here before.
  public var added: Int
  /// Events that were here already.
  public var known: Int
}
