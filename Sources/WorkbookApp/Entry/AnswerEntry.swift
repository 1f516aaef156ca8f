internal import TerminalUI

/// An answer while a student puts it together on the screen. What comes of it is text, whatever the
/// form of the question. A new form is one file that conforms, its test, and one line in
/// `AnswerEntries`.
protocol AnswerEntry: Sendable {
  /// The answer that it stands for now.
  var text: String { get }
  /// Whether it stands as it was judged last; a mark belongs to no other answer.
  var isJudged: Bool { get }
  /// What it looks like, with what is asked, in rows of a page.
  func rows(in room: EntryRoom) -> [EntryRow]
  /// Takes a key, on a page of so many columns.
  mutating func press(_ key: Key, columns: Int) -> EntryReply
  /// Takes text that was pasted in one piece.
  mutating func paste(_ text: String)
  /// Takes a click on one of the spots of its rows.
  mutating func click(_ spot: Int) -> EntryReply
  /// The keys that matter now, most important first.
  var hints: [KeyHint] { get }
}

/// What came of a key or a click.
enum EntryReply: Hashable, Sendable {
  case taken
  /// The student gives this answer.
  case answer(String)
  /// The cursor goes to the question above, or below.
  case previous, next
  /// The key is none of the entry's.
  case unused
}
