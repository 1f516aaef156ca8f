/// What is wrong with a model, in a sentence a student understands.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }

  init(_ label: String, _ problem: LayerProblem) {
    self.init(
      "\(label) expects \(problem.expected) and gets \(problem.got). \(problem.remedy)")
  }
}
