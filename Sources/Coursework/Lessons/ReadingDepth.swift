/// How much of a course is read at once.
public enum ReadingDepth: Sendable {
  /// All of it, every experiment set up and every exercise made, so that every fault is found.
  case whole
  /// What is needed to list the lessons and to open one: an exercise is made when it is first asked
  /// for, and an experiment is set up when its page is opened. Faults inside them are not found.
  case asNeeded
}
