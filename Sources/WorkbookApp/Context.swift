public import Cells
public import Coursework

/// What every screen may read and none may change.
public struct Context: Sendable {
  public internal(set) var course: Course
  public internal(set) var progress: Progress
  /// Exercises from last time that were found at the start.
  public internal(set) var warmUp: [WarmUp.Item] = []
  /// Whose work this is: “Ada”, “guest: nothing is kept”.
  public internal(set) var owner: String
  /// Where this student's variants are drawn from, so that neighbours get other numbers.
  public internal(set) var seed: UInt64
  /// The area of the screen above footer and notice.
  public internal(set) var size: Size
  public internal(set) var glyphs: Glyphs
  /// The answers that were begun in lessons that were left, by lesson.
  var begun: [String: BegunAnswers] = [:]
}
