public import Formulas

/// What keeps an experiment from being run, in a sentence, with the key of the declaration that it
/// belongs to.
public struct LabError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key; nil where the fault belongs to the whole.
  public let key: String?
  /// The line inside the key's text, counted from 1, where it has lines.
  public let line: Int?
  /// The column inside the key's text, counted from 1.
  public let column: Int?
  public let message: String

  public init(_ message: String, at key: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.key = key
    self.line = line
    self.column = column
  }

  /// The fault of a formula that a key holds.
  public init(_ error: FormulaError, in key: String) {
    self.init("In “\(key)”: \(error.message)", at: key, line: error.line, column: error.column)
  }

  public var description: String { message }
}
