internal import TerminalUI

/// Boxes that are filled one after the other; one of them has the cursor.
struct EntryBoxes: Hashable, Sendable {
  private(set) var boxes: [EntryBox]
  private(set) var current = 0

  /// So many boxes, at least one, with the parts of a judged answer where there is one.
  init(count: Int, judged: [String]? = nil) {
    boxes = (0..<max(1, count)).map { index in
      EntryBox(judged.map { index < $0.count ? $0[index] : "" })
    }
  }

  var count: Int { boxes.count }
  var texts: [String] { boxes.map(\.text) }
  var isJudged: Bool { boxes.allSatisfy(\.isJudged) }
  var firstEmpty: Int? { boxes.firstIndex(where: \.isEmpty) }
  var isAtEnd: Bool { current == boxes.count - 1 }
  var here: EntryBox { boxes[current] }

  /// Puts the cursor into a box; beyond the ends it stays.
  mutating func move(to index: Int) {
    if boxes.indices.contains(index) { current = index }
  }

  /// Takes a key of a text field. At the ends of a box the arrows go on to its neighbours, and
  /// backspace in an empty box goes back.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .left where here.field.cursor == 0 && current > 0:
      current -= 1
      boxes[current].putCursor(atEnd: true)
      return true
    case .right where here.field.cursor == here.field.text.count && !isAtEnd:
      current += 1
      boxes[current].putCursor(atEnd: false)
      return true
    case .backspace where here.field.text.isEmpty:
      if current > 0 { current -= 1 }
      return true
    default: return boxes[current].take(key)
    }
  }

  /// Puts texts into the boxes from the one with the cursor on, which goes to the last of them.
  mutating func fill(_ texts: [String]) {
    for (offset, text) in texts.enumerated() where current + offset < boxes.count {
      boxes[current + offset].fill(text)
    }
    current = min(boxes.count - 1, current + max(0, texts.count - 1))
  }

  /// Inserts text into the box with the cursor.
  mutating func insert(_ text: String) { boxes[current].insert(text) }

  /// All of it is an answer that is judged now; the cursor goes back to the start.
  mutating func judge() {
    for index in boxes.indices { boxes[index].judge() }
    current = 0
  }
}
