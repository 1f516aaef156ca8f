/// A name in a lesson that means another part of the course, with its place in the file. Whether
/// there is such a part, only the whole course can tell.
struct LessonReference: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A lesson or a concept that the lesson builds on.
    case need
    /// A concept whose home the lesson is.
    case concept
    case lessonLink, termLink
  }

  var kind: Kind
  /// The id of a lesson or a concept.
  var name: String
  var line: Int
  var column: Int
}
