import GradusTesting

/// What a terminal of the xterm family shows after the bytes it was sent; colours left out.
///
/// It knows what ncurses sends, and keeps the rest as `unknown`.
struct Picture {
  private(set) var columns: Int
  private(set) var rows: Int
  /// Sequences that it does not know.
  private(set) var unknown: [String] = []

  private var cells: [[Character]]
  private var column = 0
  private var row = 0
  private var saved = (column: 0, row: 0)
  private var top = 0
  private var bottom: Int
  private var isLineDrawing = false
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    bottom = rows - 1
    cells = Self.blank(columns, rows)
  }

  /// The lines from the top, without the spaces at their ends.
  var lines: [String] {
    cells.map { line in
      // A wide character has an empty place behind it.
      var text = String(line.filter { $0 != "\0" })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The size changes; a program draws everything anew then.
  mutating func resize(columns: Int, rows: Int) {
    self = Picture(columns: max(1, columns), rows: max(1, rows))
  }

  /// Draws on.
  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if pending.isEmpty { begin(byte) } else { go(on: byte) }
    }
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Character]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0a: lineFeed()
    case 0x0d: column = 0
    case 0x0e: isLineDrawing = true
    case 0x0f: isLineDrawing = false
    case 0x1b, 0xc2...0xf4: pending = [byte]
    case 0x20...0x7e: put(Character(Unicode.Scalar(byte)))
    default: break
    }
  }

  private mutating func go(on byte: UInt8) {
    pending.append(byte)
    if pending[0] != 0x1b {
      guard pending.count == (pending[0] < 0xe0 ? 2 : pending[0] < 0xf0 ? 3 : 4) else { return }
      if let text = String(validating: pending, as: UTF8.self), let first = text.first {
        put(first)
      }
      pending = []
    } else if pending.count == 2 {
      guard byte != 0x5b, !(0x20...0x2f).contains(byte) else { return }
      escape(byte)
      pending = []
    } else if pending[1] != 0x5b {
      pending = []  // a set of characters
    } else if (0x40...0x7e).contains(byte) {
      control(String(decoding: pending.dropFirst(2), as: UTF8.self))
      pending = []
    }
  }

  private mutating func put(_ character: Character) {
    let scalar = character.unicodeScalars.first?.value ?? 0
    if character.unicodeScalars.first?.properties.generalCategory == .nonspacingMark {
      let before = max(0, min(column, columns) - 1)
      let marked = String(cells[row][before]) + String(character)
      if marked.count == 1 { cells[row][before] = Character(marked) }
      return
    }
    let width = Self.isWide(scalar) ? 2 : 1
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = isLineDrawing ? Self.drawn(character) : character
    if width == 2, column + 1 < columns { cells[row][column + 1] = "\0" }
    column += width
  }

  private static func drawn(_ character: Character) -> Character {
    ["q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "n": "┼"][character] ?? character
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0x1f300...0x1faff, 0x20000...0x3fffd:
      true
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = (column, row)
    case UInt8(ascii: "8"): (column, row) = saved
    case UInt8(ascii: "M"):
      if row == top { scroll(-1) } else { row = max(0, row - 1) }
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func scroll(_ count: Int) {
    let here = row
    row = top
    if count > 0 { deleteLines(count) } else { insertLines(-count) }
    row = here
  }

  private mutating func insertLines(_ count: Int) {
    guard (top...bottom).contains(row) else { return }
    for _ in 0..<min(count, bottom - row + 1) {
      cells.remove(at: bottom)
      cells.insert(Array(repeating: " ", count: columns), at: row)
    }
  }

  private mutating func deleteLines(_ count: Int) {
    guard (top...bottom).contains(row) else { return }
    for _ in 0..<min(count, bottom - row + 1) {
      cells.remove(at: row)
      cells.insert(Array(repeating: " ", count: columns), at: bottom)
    }
  }

  private mutating func erase(_ range: Range<Int>, in line: Int) {
    for place in range.clamped(to: 0..<columns) { cells[line][place] = " " }
  }

  private mutating func control(_ text: String) {
    guard let final = text.last else { return }
    let body = text.dropLast()
    if body.first == "?" {
      // Modes; the alternate screen is empty when it is entered.
      if body.contains("1049") { cells = Self.blank(columns, rows) }
      return
    }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let here = min(column, columns - 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, here + count)
    case "D": column = max(0, here - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J":
      if first == 2 { cells = Self.blank(columns, rows) }
      if first == 0 {
        erase(here..<columns, in: row)
        for line in (row + 1)..<max(row + 1, rows) { erase(0..<columns, in: line) }
      }
    case "K":
      erase(first == 0 ? here..<columns : first == 1 ? 0..<(here + 1) : 0..<columns, in: row)
    case "X": erase(here..<(here + count), in: row)
    case "@":
      for _ in 0..<min(count, columns - here) {
        cells[row].removeLast()
        cells[row].insert(" ", at: here)
      }
    case "P":
      for _ in 0..<min(count, columns - here) {
        cells[row].remove(at: here)
        cells[row].append(" ")
      }
    case "L": insertLines(count)
    case "M": deleteLines(count)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "Z": column = max(0, (here - 1) / 8 * 8)
    case "b":
      let last = here > 0 ? cells[row][column - 1] : " "
      for _ in 0..<count { put(last) }
    case "r":
      top = min(rows, max(1, first)) - 1
      bottom = max(top, (numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows) - 1)
      (column, row) = (0, 0)
    case "m", "h", "l", "t", "c": break
    default: unknown.append("ESC [ \(text)")
    }
  }
}
