/// The rungs of the ladder of marks, from what every terminal shows to the finest.
public enum MarkSet: Int, Hashable, Sendable, CaseIterable {
  /// The 95 printable characters of ASCII.
  case ascii
  /// Box drawing and half blocks, as the Linux console has them.
  case halfBlocks
  /// Quadrants as well, for fonts without braille.
  case quadrants
  /// Braille for lines, quadrants for areas: the usual font.
  case braille
  /// Sextants for areas (Unicode 13), where the terminal draws them itself.
  case sextants
  /// Octants for areas (Unicode 16).
  case octants

  /// How a cell is divided where areas are filled.
  public var fills: CellDivision {
    switch self {
    case .ascii: .whole
    case .halfBlocks: .halves
    case .quadrants, .braille: .quadrants
    case .sextants: .sextants
    case .octants: .octants
    }
  }

  /// How a cell is divided where lines are drawn.
  public var dots: CellDivision {
    switch self {
    case .ascii: .whole
    case .halfBlocks: .halves
    case .quadrants: .quadrants
    case .braille, .sextants, .octants: .braille
    }
  }

  /// The name by which a user asks for it.
  public var name: String {
    switch self {
    case .ascii: "ascii"
    case .halfBlocks: "half-blocks"
    case .quadrants: "quadrants"
    case .braille: "braille"
    case .sextants: "sextants"
    case .octants: "octants"
    }
  }

  /// The rung of a name.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// How the levels of a scale are told.
public enum LevelMarks: Hashable, Sendable {
  /// By the colour of the ground: 256 colours or more.
  case color
  /// By how much of the cell is inked, for terminals with few colours or none.
  case density
}
