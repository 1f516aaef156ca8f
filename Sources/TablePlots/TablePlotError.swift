/// Why a table cannot be drawn as wished, and what to do instead.
public struct TablePlotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the wish is wrong, or the data.
  public enum Cause: Hashable, Sendable { case request, data }

  public let cause: Cause
  public let description: String

  init(_ cause: Cause, _ description: String) {
    self.cause = cause
    self.description = description
  }
}
