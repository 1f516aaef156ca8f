public import Cells

/// One line of typed text with a cursor. It takes every printable key; the caller decides about
/// Enter, Esc and Tab.
public struct TextField: Hashable, Sendable {
  /// Longer input is not taken.
  public static let longest = 64

  public private(set) var text: String
  /// The cursor's place, in characters from the start.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Takes a key; false when it is none of the field's.
  public mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace:
      if cursor > 0 { remove(at: cursor - 1, movingTo: cursor - 1) }
    case .delete:
      if cursor < text.count { remove(at: cursor, movingTo: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"):
      text = ""
      cursor = 0
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor, without controls. Line ends and tabs become spaces, so that two
  /// numbers do not become one.
  public mutating func insert(_ pasted: String) {
    let line = pasted.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    let plain = line.filter { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    let part = plain.prefix(max(0, Self.longest - text.count))
    // Marks join the character before them and cost no room; their number has an end all the same.
    let scalars = text.unicodeScalars.count + part.unicodeScalars.count
    guard scalars <= Self.longest * 4 else { return }
    let place = text.index(text.startIndex, offsetBy: cursor)
    let end = text[..<place].utf8.count + part.utf8.count
    text.insert(contentsOf: part, at: place)
    // Counted anew: an inserted mark may have joined the character before it.
    cursor = String(decoding: text.utf8.prefix(end), as: UTF8.self).count
  }

  private mutating func remove(at offset: Int, movingTo place: Int) {
    text.remove(at: text.index(text.startIndex, offsetBy: offset))
    cursor = min(place, text.count)
  }

  /// Draws the field; the focused one shows its cursor.
  public func draw(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    guard area.rows > 0, area.columns > 0 else { return }
    let style = Style(isFocused ? .focus : .text, .underline)
    canvas.fill(
      Rect(column: area.column, row: area.row, columns: area.columns, rows: 1),
      with: Cell(" ", style))
    // The part around the cursor is shown when the text is longer than the field.
    let characters = Array(text)
    let glyphs = canvas.glyphs
    let spelled = { (part: Range<Int>) in glyphs.spelled(String(characters[part])) }
    let width = { (part: Range<Int>) in TextWidth.columns(of: spelled(part)) }
    var (first, end) = (cursor, cursor)
    while first > 0, width(first - 1..<cursor) < area.columns { first -= 1 }
    while end < characters.count, width(first..<end + 1) <= area.columns { end += 1 }
    canvas.write(
      spelled(first..<end), column: area.column, row: area.row, columns: area.columns, style: style)
    if isFocused {
      let column = area.column + width(first..<cursor)
      let place = Rect(column: column, row: area.row, columns: 1, rows: 1)
      canvas.restyle(place) { $0.emphasis.insert(.reverse) }
    }
  }
}
