/// How a cell is divided into smaller parts, and the characters that show them.
public enum CellDivision: Hashable, Sendable {
  case whole, halves, quadrants, sextants, octants, braille

  /// The parts of a cell side by side.
  @inlinable public var across: Int {
    switch self {
    case .whole, .halves: 1
    case .quadrants, .sextants, .octants, .braille: 2
    }
  }

  /// The parts of a cell one above the other.
  @inlinable public var down: Int {
    switch self {
    case .whole: 1
    case .halves, .quadrants: 2
    case .sextants: 3
    case .octants, .braille: 4
    }
  }

  /// All parts of a cell.
  @inlinable public var count: Int { across * down }

  /// The character that shows a set of parts: bit `row * across + column` is the part there.
  public func character(_ mask: UInt8) -> Character {
    switch self {
    case .whole: mask & 1 == 0 ? " " : "#"
    case .halves: Self.halfBlocks[Int(mask & 3)]
    case .quadrants: Self.quadrantBlocks[Int(mask & 15)]
    case .sextants: Self.sextantBlocks[Int(mask & 63)]
    case .octants: Self.octantBlocks[Int(mask)]
    case .braille: Self.brailleDots[Int(mask)]
    }
  }

  private static let halfBlocks: [Character] = [" ", "▀", "▄", "█"]

  private static let quadrantBlocks: [Character] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Unicode 13, symbols for legacy computing: the patterns in the order of their bits, without
  /// those that are older blocks.
  private static let sextantBlocks: [Character] = {
    let older: [Int: Character] = [0: " ", 21: "▌", 42: "▐", 63: "█"]
    return encoded(64, older: older, from: 0x1fb00)
  }()

  /// Unicode 16, symbols for legacy computing supplement: likewise.
  private static let octantBlocks: [Character] = {
    var older: [Int: Character] = [
      // Quarters of the height, whole and halved, that were there before.
      0x03: "\u{1fb82}", 0xc0: "▂", 0x3f: "\u{1fb85}", 0xfc: "▆", 0x01: "\u{1cea8}",
      0x02: "\u{1ceab}", 0x40: "\u{1cea3}", 0x80: "\u{1cea0}", 0x14: "\u{1fbe6}",
      0x28: "\u{1fbe7}",
    ]
    for (mask, block) in quadrantBlocks.enumerated() {
      let parts = [0x05, 0x0a, 0x50, 0xa0].enumerated()
      older[parts.reduce(0) { $0 | (mask >> $1.offset & 1 == 0 ? 0 : $1.element) }] = block
    }
    return encoded(256, older: older, from: 0x1cd00)
  }()

  private static func encoded(_ count: Int, older: [Int: Character], from first: UInt32)
    -> [Character]
  {
    var next = first
    return (0..<count).map { mask in
      if let block = older[mask] { return block }
      defer { next += 1 }
      return Unicode.Scalar(next).map { Character($0) } ?? " "
    }
  }

  /// Unicode 15, section 21.1: the dots of a pattern are numbered down the columns, the last row
  /// apart. A pattern without dots is U+2800, which fonts draw as wide as the others.
  private static let brailleDots: [Character] = {
    let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    return (0..<256).map { mask in
      let dots = bits.enumerated().reduce(UInt32(0)) {
        $0 | (mask >> $1.offset & 1 == 0 ? 0 : $1.element)
      }
      return Unicode.Scalar(0x2800 + dots).map { Character($0) } ?? " "
    }
  }()
}
