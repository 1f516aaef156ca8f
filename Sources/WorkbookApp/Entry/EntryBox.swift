internal import TerminalUI

/// A box for one value. The text of a judged answer is replaced by what is typed, not lengthened,
/// unless the cursor was moved in it first.
struct EntryBox: Hashable, Sendable {
  private(set) var field: TextField
  /// Whether the text is that of the judged answer.
  private(set) var isJudged: Bool
  private var isReplaced: Bool

  /// A box with a part of a judged answer, or an empty one.
  init(_ judged: String? = nil) {
    field = TextField(judged ?? "")
    isJudged = judged != nil
    isReplaced = judged != nil
  }

  /// The text without spaces around it and commas behind it.
  var text: String {
    var text = field.text[...].drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace || last == "," { text.removeLast() }
    return String(text)
  }

  var isEmpty: Bool { text.isEmpty }

  /// Takes a key; false when it is none of a field's.
  mutating func take(_ key: Key) -> Bool {
    if case .character = key, isReplaced { clear() }
    let before = field.text
    let isTaken = field.take(key)
    if isTaken { isReplaced = false }
    if field.text != before { isJudged = false }
    return isTaken
  }

  /// Inserts text at the cursor, in place of a judged answer.
  mutating func insert(_ text: String) {
    if isReplaced { clear() }
    field.insert(text)
    isJudged = false
  }

  /// Puts another text in.
  mutating func fill(_ text: String) {
    guard text != field.text else { return }
    field = TextField(text)
    (isJudged, isReplaced) = (false, false)
  }

  /// Puts the cursor to an end of the text, where it comes in from a neighbour.
  mutating func putCursor(atEnd: Bool) { _ = field.take(atEnd ? .end : .home) }

  /// The text is part of an answer that is judged now.
  mutating func judge() { (isJudged, isReplaced) = (true, true) }

  private mutating func clear() {
    field = TextField()
    (isJudged, isReplaced) = (false, false)
  }
}
