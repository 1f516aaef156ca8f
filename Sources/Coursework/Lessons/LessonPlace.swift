/// Where a block of a lesson stands in its file, and the keys in it.
public struct LessonPlace: Hashable, Sendable {
  /// The file as it was named to the reader.
  public var file: String
  /// The first line of the block, counted from 1.
  public var line: Int
  /// The column in that line, counted from 1.
  public var column = 1
  /// The lines of the block's own keys.
  var keys: [String: Int] = [:]

  public init(file: String, line: Int, column: Int = 1) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  /// A fault of this block; at one of its keys, where the block has it.
  public func fault(_ message: String, at key: String? = nil) -> LessonDiagnostic {
    let keyLine = key.flatMap { keys[$0] }
    return LessonDiagnostic(
      file: file, line: keyLine ?? line, column: keyLine == nil ? column : 1, message: message)
  }
}

extension BlockTable {
  /// Where the table stands; its first line is that of its fence.
  var place: LessonPlace {
    var place = LessonPlace(file: file, line: max(1, firstLine - 1))
    place.keys = keyLines
    return place
  }
}
