/// How a run is doing, in a word and in a sentence that a student understands.
public struct RunStatus: Hashable, Sendable {
  /// How it is doing, in a word.
  public enum Kind: String, Hashable, Sendable {
    case ready, running, converged, oscillating, diverging, overflowed, finished
  }

  public let kind: Kind
  public let sentence: String

  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  /// Whether another step can be taken.
  public var canStep: Bool { kind != .overflowed && kind != .finished }
  /// Whether a run that goes by itself stops here.
  public var endsRun: Bool { kind == .converged || !canStep }
}
