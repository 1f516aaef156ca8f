public import Cells

/// The shape that marks a point.
public enum Marker: Hashable, Sendable {
  case circle, cross, triangle, square, diamond, plus, ring, star
  /// A character of its own, such as a digit.
  case character(Character)

  /// The marks of classes, in the order of their numbers; after eight they begin anew.
  public static func category(_ number: Int) -> Marker {
    let all: [Marker] = [.circle, .cross, .triangle, .square, .diamond, .plus, .ring, .star]
    return all[((number % all.count) + all.count) % all.count]
  }

  /// The character for a terminal.
  public func character(in glyphs: Glyphs) -> Character {
    switch self {
    case .circle: glyphs.hasSymbols ? "●" : "o"
    case .cross: glyphs.hasSymbols ? "×" : "x"
    case .triangle: glyphs.hasSymbols ? "▲" : "^"
    case .square: glyphs.hasSymbols ? "■" : "#"
    case .diamond: glyphs.hasSymbols ? "◆" : "%"
    case .plus: "+"
    case .ring: glyphs.hasSymbols ? "○" : "O"
    case .star: "*"
    case .character(let character): glyphs.spelled(String(character)).first ?? "?"
    }
  }
}
