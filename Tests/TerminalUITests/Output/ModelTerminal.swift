/// A small terminal of the xterm family as a grid of cells, written from the standards and on its
/// own, to tell whether two streams of output show the same.
struct ModelTerminal {
  /// What a character is drawn with.
  struct Ink: Hashable {
    var foreground = ""
    var background = ""
    /// The other attributes by their names.
    var attributes: Set<String> = []
  }

  /// A cell as it is seen: of a blank only its ground, its lines and whether it is reversed.
  struct Cell: Hashable {
    let text: String
    let ink: Ink

    init(_ text: String, _ ink: Ink) {
      self.text = text
      let shown = ink.attributes.subtracting(["bold", "italic"])
      let isGroundAlone = text == " " && shown.isEmpty
      self.ink = isGroundAlone ? Ink(background: ink.background) : ink
    }
  }

  private struct Saved {
    var (column, row) = (0, 0)
    var ink = Ink()
    var charset = "B"
  }

  private enum State { case ground, escape, intermediate, csi, string }

  private(set) var cells: [[Cell]]
  private(set) var (column, row) = (0, 0)
  private(set) var ink = Ink()
  private let (columns, rows): (Int, Int)
  private var charset = "B"
  private var saved = Saved()
  private var (top, bottom): (Int, Int)
  private var last: String?
  private var state = State.ground
  private var held: [UInt8] = []
  private var character: [UInt8] = []

  init(columns: Int = 12, rows: Int = 5) {
    (self.columns, self.rows) = (columns, rows)
    (top, bottom) = (0, rows - 1)
    cells = Array(
      repeating: Array(repeating: Cell(" ", Ink()), count: columns), count: rows)
  }

  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch (state, byte) {
    case (_, 0x1b): (state, held) = (.escape, [])
    case (_, 0x18), (_, 0x1a): state = .ground
    case (.string, 0x07):
      if held.first == UInt8(ascii: "]") { state = .ground }
    case (.string, _): break
    case (_, 0x00...0x1f): control(byte)
    case (.ground, _): print(byte)
    case (.escape, UInt8(ascii: "[")): state = .csi
    case (.escape, 0x20...0x2f), (.intermediate, 0x20...0x2f):
      state = .intermediate
      held.append(byte)
    case (.escape, 0x50), (.escape, 0x58), (.escape, 0x5d...0x5f):
      (state, held) = (.string, [byte])
    case (.escape, _):
      state = .ground
      escape(byte)
    case (.intermediate, _):
      state = .ground
      if held == [0x28] { charset = String(UnicodeScalar(byte)) }
    case (.csi, 0x40...0x7e):
      state = .ground
      control(sequence: String(decoding: held, as: UTF8.self), byte)
    case (.csi, _): held.append(byte)
    }
  }

  // MARK: Characters

  private mutating func print(_ byte: UInt8) {
    switch byte {
    case 0x7f: return
    case 0x20...0x7e: character = [byte]
    case 0xc0...0xff:
      character = [byte]
      return
    default:
      character.append(byte)
      guard character.count == (character[0] < 0xe0 ? 2 : character[0] < 0xf0 ? 3 : 4) else {
        return
      }
    }
    let isDrawn = charset == "0" && (0x60...0x7e).contains(character[0])
    put((isDrawn ? "line " : "") + String(decoding: character, as: UTF8.self))
  }

  private mutating func put(_ text: String) {
    if column == columns {
      column = 0
      feedLine()
    }
    cells[row][column] = Cell(text, ink)
    column += 1
    last = text
  }

  // MARK: Moving

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0a...0x0c: feedLine()
    case 0x0d: column = 0
    default: break
    }
  }

  private mutating func feedLine() {
    if row == bottom { scroll(from: top, 1) } else { row = min(rows - 1, row + 1) }
  }

  private var blank: Cell { Cell(" ", Ink(background: ink.background)) }
  private var blankRow: [Cell] { Array(repeating: blank, count: columns) }

  /// Moves the lines from one to the bottom margin up, or down for less than 0.
  private mutating func scroll(from first: Int, _ count: Int) {
    guard (top...bottom).contains(first) else { return }
    for _ in 0..<min(abs(count), rows) {
      cells.remove(at: count > 0 ? first : bottom)
      cells.insert(blankRow, at: count > 0 ? bottom : first)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"):
      saved = Saved(column: column, row: row, ink: ink, charset: charset)
    case UInt8(ascii: "8"):
      (column, row, ink, charset) = (saved.column, saved.row, saved.ink, saved.charset)
    case UInt8(ascii: "D"): feedLine()
    case UInt8(ascii: "E"):
      column = 0
      feedLine()
    case UInt8(ascii: "M"):
      if row == top { scroll(from: top, -1) } else { row = max(0, row - 1) }
    case UInt8(ascii: "c"): self = ModelTerminal(columns: columns, rows: rows)
    default: break
    }
  }

  // MARK: Control sequences

  private mutating func control(sequence: String, _ final: UInt8) {
    let name = Character(UnicodeScalar(final))
    if name == "m", !sequence.contains(where: { "<=>? $".contains($0) }) {
      paint(sequence)
      return
    }
    guard sequence.allSatisfy({ $0.isNumber || $0 == ";" }) else {
      if sequence == "?1049" { escape(UInt8(ascii: name == "h" ? "7" : "8")) }
      return
    }
    let numbers = sequence.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = max(1, numbers[0])
    let here = min(column, columns - 1)
    switch name {
    case "H", "f":
      column = min(columns, numbers.count > 1 ? max(1, numbers[1]) : 1) - 1
      row = min(rows, first) - 1
    case "G", "`": column = min(columns, first) - 1
    case "d": row = min(rows, first) - 1
    case "A": (column, row) = (here, max(0, row - first))
    case "B", "e": (column, row) = (here, min(rows - 1, row + first))
    case "C", "a": column = min(columns - 1, here + first)
    case "D": column = max(0, here - first)
    case "X": for place in here..<min(columns, here + first) { cells[row][place] = blank }
    case "K": clearLine(numbers[0], here)
    case "J":
      clearLine(numbers[0], here)
      let others = [row + 1..<rows, 0..<row, 0..<rows]
      if numbers[0] < 3 { for line in others[numbers[0]] { cells[line] = blankRow } }
    case "@":
      for _ in 0..<min(first, columns) {
        cells[row].insert(blank, at: here)
        cells[row].removeLast()
      }
    case "P":
      for _ in 0..<min(first, columns) {
        cells[row].remove(at: here)
        cells[row].append(blank)
      }
    case "L": scroll(from: row, -first)
    case "M": scroll(from: row, first)
    case "S": scroll(from: top, first)
    case "T": scroll(from: top, -first)
    case "b": if let last { for _ in 0..<min(first, 100) { put(last) } }
    case "r":
      let end = numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows
      if first < end { (top, bottom, column, row) = (first - 1, end - 1, 0, 0) }
    default: break
    }
  }

  private mutating func clearLine(_ part: Int, _ here: Int) {
    guard part < 3 else { return }
    for place in [here..<columns, 0..<here + 1, 0..<columns][part] { cells[row][place] = blank }
  }

  private mutating func paint(_ sequence: String) {
    var parts = sequence.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let part = parts.popFirst() {
      var numbers = part.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      let code = numbers[0] ?? 0
      guard code == 38 || code == 48 else {
        attribute(numbers.map { $0.map { "\($0)" } ?? "" }.joined(separator: ":"))
        continue
      }
      if numbers.count == 1 {
        let count = parts.first == "2" ? 4 : parts.first == "5" ? 2 : 0
        numbers += parts.prefix(count).map { Int($0) ?? 0 }
        parts = parts.dropFirst(count)
      } else if numbers.count == 6 {
        numbers.remove(at: 2)
      }
      let color = numbers.dropFirst().map { "\($0 ?? 0)" }.joined(separator: " ")
      if code == 38 { ink.foreground = color } else { ink.background = color }
    }
  }

  private mutating func attribute(_ code: String) {
    switch code {
    case "", "0": ink = Ink()
    case "1": ink.attributes.insert("bold")
    case "3": ink.attributes.insert("italic")
    case "4", "4:1": ink.attributes.formUnion(["underline"])
    case "4:3": ink.attributes.formUnion(["curl"])
    case "5": ink.attributes.insert("blink")
    case "7": ink.attributes.insert("reverse")
    case "22": ink.attributes.remove("bold")
    case "23": ink.attributes.remove("italic")
    case "24", "4:0": ink.attributes.subtract(["underline", "curl"])
    case "25": ink.attributes.remove("blink")
    case "27": ink.attributes.remove("reverse")
    case "39": ink.foreground = ""
    case "49": ink.background = ""
    default:
      guard let number = Int(code) else { return }
      switch number {
      case 30...37, 90...97: ink.foreground = code
      case 40...47, 100...107: ink.background = code
      default: break
      }
    }
  }
}
