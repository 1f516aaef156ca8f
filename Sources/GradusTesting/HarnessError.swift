/// Why the harness could not do what a test asked: a sentence with what was seen instead.
public struct HarnessError: Error, CustomStringConvertible, Sendable {
  /// The sentence.
  public let description: String

  /// An error with its sentence.
  public init(_ description: String) {
    self.description = description
  }
}
