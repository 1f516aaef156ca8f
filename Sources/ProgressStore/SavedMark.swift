import struct Foundation.UUID

/// How many events a store was known to hold, noted beside it in the lock's file.
///
/// SQLite believes a shortened or foreign log, and drops the end of one with a damaged byte, without
/// a word. Events that were acknowledged and are no longer there show against this mark.
struct SavedMark: Hashable, Sendable {
  var origin: UUID
  var count: Int64

  static let length = 80

  init(origin: UUID, count: Int64) {
    self.origin = origin
    self.count = count
  }

  /// What `log` holds.
  init(_ log: VerifiedLog) {
    self.init(origin: log.origin, count: log.lastID)
  }

  /// Reads a mark back; nil if the text is not one or was damaged.
  init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 3, let origin = UUID(uuidString: String(words[0])),
      let count = Int64(words[1])
    else { return nil }
    self.init(origin: origin, count: count)
    guard self.text == text else { return nil }
  }

  /// One line of `length` bytes, with a check so that a damaged mark is none.
  var text: String {
    let mark = "\(origin.uuidString) \(count)"
    let check = String(Digest(head: [], tail: mark).words.0, radix: 16)
    let line = "\(mark) \(check)"
    return line + String(repeating: " ", count: max(0, SavedMark.length - 1 - line.utf8.count))
      + "\n"
  }
}
