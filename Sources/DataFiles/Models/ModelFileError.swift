/// Why a model's architecture cannot be read, in a sentence.
public struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// What is wrong with it, and where.
  public let problem: String

  /// A fault of a file that holds an architecture.
  public init(_ file: String, _ problem: String) {
    self.file = file
    self.problem = problem
  }

  public var description: String { "\(file): \(problem)" }
}
