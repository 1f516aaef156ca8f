/// What a cell means. A theme turns meanings into colours; nothing else knows colours.
public enum Role: Hashable, Sendable {
  case text, faint, heading, title, term, code
  case border, focusedBorder, axis
  case key, keyLabel
  /// What the next key acts on.
  case focus
  case correct, wrong, warning
  /// A class of a classification; each has a mark of its own as well.
  case category(UInt8)
  /// The sides of zero; the sign is told by a glyph as well.
  case negative, positive
  /// The path of a descent and the place where it stands now.
  case path, place
  /// One of several curves in a chart.
  case curve(UInt8)
  /// The ground of the part of a map that belongs to a class.
  case region(UInt8)
  /// The ground of a band around a curve.
  case band
  /// A level of a colour scale, as background or foreground.
  case level(Level)
  /// A colour of the data itself: the pixel of a picture.
  case pixel(Color)

  /// The class of a number, counted from 0; after 256 they begin anew.
  public static func category(number: Int) -> Role { .category(UInt8(truncatingIfNeeded: number)) }
  /// The curve of a number, counted from 0; after 256 they begin anew.
  public static func curve(number: Int) -> Role { .curve(UInt8(truncatingIfNeeded: number)) }
  /// The first of two classes.
  public static let classA = Role.category(0)
  /// The second of two classes.
  public static let classB = Role.category(1)
}

/// How a cell stands out beside its colour; what remains where there are no colours.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Emphasis(rawValue: 1)
  public static let underline = Emphasis(rawValue: 2)
  public static let reverse = Emphasis(rawValue: 4)
}

/// The meaning of a cell's mark and of its ground, and its emphasis.
public struct Style: Hashable, Sendable {
  public var role: Role
  /// The meaning of the background; nil for the terminal's own.
  public var ground: Role?
  public var emphasis: Emphasis

  public init(_ role: Role = .text, on ground: Role? = nil, _ emphasis: Emphasis = []) {
    self.role = role
    self.ground = ground
    self.emphasis = emphasis
  }

  public static let text = Style(.text)
  public static let faint = Style(.faint)
}
