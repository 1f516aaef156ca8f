/// A term of the course with what it means.
public struct Concept: Hashable, Sendable {
  /// The id of the course map, `gradient-descent`.
  public var id: String
  /// The term as a text says it, in the singular: “gradient descent”.
  public var term: String
  /// What it means, in a sentence.
  public var definition: String
  /// The id of the lesson that introduces it, whether that is written yet or not.
  public var home: String
  /// Other words for the same.
  public var forms: [String]
  /// Spellings that are wrong in this course.
  public var spellings: [String] = []

  public init(id: String, term: String, definition: String, home: String, forms: [String] = []) {
    self.id = id
    self.term = term
    self.definition = definition
    self.home = home
    self.forms = forms
  }

  /// The term with what it means, as one line of text.
  public var line: String { "\(term): \(definition)" }
}
