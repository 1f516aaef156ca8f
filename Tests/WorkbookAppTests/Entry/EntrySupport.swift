import Cells
import Coursework
import TerminalUI

@testable import WorkbookApp

extension AnswerEntry {
  /// Presses the keys of a script on a page of a width; what came of the last.
  @discardableResult
  mutating func type(_ script: String, columns: Int = 39) -> EntryReply {
    var reply = EntryReply.unused
    for key in KeyScript.keys(script) { reply = press(key, columns: columns) }
    return reply
  }

  /// The entry as text, a line a row.
  func drawn(_ columns: Int = 39, isFocused: Bool = true, glyphs: Glyphs = .unicode) -> [String] {
    rows(in: .sample(columns, isFocused: isFocused, glyphs: glyphs)).map(\.line.text)
  }

  /// Where the box with the cursor stands, and what is in it.
  var cursor: EntryRow.Cursor? { rows(in: .sample(39)).compactMap(\.cursor).first }
}

extension EntryRoom {
  static func sample(
    _ columns: Int, isFocused: Bool = true, glyphs: Glyphs = .unicode, mark: Span? = nil
  ) -> EntryRoom {
    EntryRoom(
      label: "1 e = ŷ − y", isOnly: false, columns: columns, glyphs: glyphs, isFocused: isFocused,
      mark: mark)
  }
}

/// A form of every kind, small and large.
let entryForms: [Question.Form] = [
  .number, .percent, .formula(["w", "x"]), .formula([]), .choice(["up", "down", "the same"]),
  .line((1...26).map { "line \($0)" }), .choice([]), .vector(1), .vector(4), .vector(17),
  .vector(0), .vector(1000), .matrix(rows: 1, columns: 3), .matrix(rows: 2, columns: 2),
  .matrix(rows: 3, columns: 12), .matrix(rows: 9000, columns: 9000), .matrix(rows: 0, columns: 0),
  .order(["take the error", "update the weight, which is a longer line than fits", "predict"]),
  .order([]), .match(["x²", "3x"], ["3", "2x", "a right-hand side that takes more than a row"]),
  .match([], []), .settings(["rate"]), .settings(["rate", "optimizer", "batch"]), .settings([]),
  .curve([0, 2, 4, 6, 8, 10], start: 50, paper: 0...100), .curve([]), .curve([3]),
  .curve((0...23).map(Double.init), paper: -1...1),
]
