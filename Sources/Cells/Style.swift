/// What a cell means. A theme turns meanings into colours; nothing else knows colours.
public enum Role: Hashable, Sendable {
  case text, faint, heading, title, term, code
  case border, focusedBorder, axis
  case key, keyLabel
  /// What the next key acts on.
  case focus
  case correct, wrong, warning
  case classA, classB
  /// The path of a descent and the place where it stands now.
  case path, place
  /// One of several curves in a chart.
  case curve(Int)
  /// A level of a colour scale, as background or foreground.
  case level(Level)
}

/// A quantised level of a colour scale.
public struct Level: Hashable, Sendable {
  /// The scales that plots use.
  public enum Scale: Hashable, Sendable {
    /// From small to large.
    case sequential
    /// From negative over zero to positive.
    case diverging
  }

  public let scale: Scale
  /// 0 up to and including `last`.
  public let step: Int
  public let last: Int

  /// A level; steps outside the scale are moved to its nearest end.
  public init(_ scale: Scale, step: Int, last: Int) {
    self.scale = scale
    self.last = max(1, last)
    self.step = min(max(0, step), self.last)
  }

  /// The position on the scale, 0 to 1.
  public var fraction: Double { Double(step) / Double(last) }
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
