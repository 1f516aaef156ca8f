/// What keeps a formula or a number from being read or worked out, in a sentence for the person
/// who typed it: what was found, and what to write instead.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1, where there are several.
  public let line: Int?
  /// The place in the line in Characters, counted from 1; nil when the fault has no place.
  public let column: Int?
  /// The sentence without its place. It starts in lower case, to follow "Column 7:".
  public let message: String

  /// An error at a place.
  public init(line: Int? = nil, column: Int? = nil, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The place and the sentence: "Column 7: the bracket opened at column 3 is not closed. …".
  public var description: String {
    let place =
      switch (line, column) {
      case (let line?, let column?): "Line \(line), column \(column): "
      case (let line?, nil): "Line \(line): "
      case (nil, let column?): "Column \(column): "
      case (nil, nil): ""
      }
    return place.isEmpty ? message.prefix(1).uppercased() + message.dropFirst() : place + message
  }

  /// The same error, said to be at a column.
  func at(column: Int) -> FormulaError {
    FormulaError(line: line, column: column, message: message)
  }

  /// The same error, said to be in a line.
  func onLine(_ line: Int) -> FormulaError {
    FormulaError(line: line, column: column, message: message)
  }
}

extension StringProtocol {
  /// The text as it may stand in a message: short, and without anything a terminal would obey.
  func quotable(limit: Int = 24) -> String {
    var shown = ""
    var count = 0
    for scalar in unicodeScalars {
      if count == limit { return shown + "…" }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator, .nonspacingMark, .enclosingMark:
        shown += "U+" + String(scalar.value, radix: 16, uppercase: true)
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
