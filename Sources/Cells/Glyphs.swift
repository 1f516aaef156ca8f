/// What a terminal can show: its characters, how finely a cell can be divided, and how the levels of
/// a scale are told.
public struct Glyphs: Hashable, Sendable {
  /// The rung of the ladder: which characters the font and the locale have.
  public let marks: MarkSet
  /// How levels of a colour scale are told.
  public let levels: LevelMarks

  public init(_ marks: MarkSet, levels: LevelMarks = .color) {
    self.marks = marks
    self.levels = levels
  }

  /// UTF-8 with box drawing, quadrants and braille, and 256 colours: the usual terminal.
  public static let unicode = Glyphs(.braille)
  /// The 95 printable characters of ASCII.
  public static let ascii = Glyphs(.ascii)

  /// Whether only the 95 printable characters of ASCII can be shown.
  public var isASCII: Bool { marks == .ascii }
  /// How a cell is divided where areas are filled.
  public var fills: CellDivision { marks.fills }
  /// How a cell is divided where lines are drawn.
  public var dots: CellDivision { marks.dots }
  /// Whether circles, triangles and other symbols are there; a console's font has few.
  public var hasSymbols: Bool { marks.rawValue >= MarkSet.quadrants.rawValue }
}
