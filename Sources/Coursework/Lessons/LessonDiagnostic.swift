/// A fault in a lesson file: where it is, what is wrong and what to write instead. Reading never
/// fails; it reports these, and the rest of the lesson still shows.
public struct LessonDiagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named to the reader.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1.
  public var column: Int
  public var message: String

  public init(file: String, line: Int, column: Int = 1, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: message`, as editors understand it.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}
