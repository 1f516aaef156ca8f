/// Turns meanings into colours: the one place where colours are chosen.
public struct Theme: Hashable, Sendable {
  /// The background that the theme is made for.
  public enum Ground: Hashable, Sendable { case dark, light }

  /// The map of scales from small to large.
  public enum Sequential: String, Hashable, Sendable, CaseIterable { case viridis, cividis, grey }

  public var ground: Ground
  /// Whether every mark has the contrast of text for weak eyes: 7:1 (WCAG 2.1, level AAA).
  public var isHighContrast: Bool
  public var sequential: Sequential
  /// Whether colours need not be entries of the 256-colour palette.
  public var isExact: Bool

  public init(
    _ ground: Ground = .dark, isHighContrast: Bool = false, sequential: Sequential = .viridis,
    isExact: Bool = false
  ) {
    self.ground = ground
    self.isHighContrast = isHighContrast
    self.sequential = sequential
    self.isExact = isExact
  }

  /// The colour of a meaning; nil for the terminal's own text or background colour.
  public func color(of role: Role) -> Color? {
    switch role {
    case .level(let level): map(of: level.scale).color(at: level.fraction, isExact: isExact)
    case .pixel(let color): color
    default:
      switch (ground, isHighContrast) {
      case (.dark, false): Self.onDark(role)
      case (.light, false): Self.onLight(role)
      case (.dark, true): Self.strongOnDark(role)
      case (.light, true): Self.strongOnLight(role)
      }
    }
  }

  /// The terminal's own background, as far as it is known.
  public var background: Color { ground == .dark ? .black : .white }

  /// Marks on a coloured ground keep at least this ratio (WCAG 2.1 for graphics).
  static let leastContrast = 3.0

  /// The colour of a mark on a ground: its own, or black or white where that could not be read. A mark
  /// that is itself a part of an area, such as half a cell of a map, keeps its colour.
  public func mark(_ role: Role, on ground: Color) -> Color {
    if let own = color(of: role) {
      if role.isArea || own.contrast(to: ground) >= Self.leastContrast { return own }
    }
    return Color.black.contrast(to: ground) > Color.white.contrast(to: ground) ? .black : .white
  }

  private func map(of scale: Level.Scale) -> ColorMap {
    switch scale {
    case .sequential:
      switch sequential {
      case .viridis: .viridis
      case .cividis: .cividis
      case .grey: .grey
      }
    case .diverging: .blueOrange(on: ground)
    case .grey: .grey
    }
  }

  private static func cycled(_ colors: [Color], _ number: UInt8) -> Color {
    colors[Int(number) % colors.count]
  }
}

extension Role {
  /// Whether the meaning is that of an area, which lies beside its neighbours rather than on them.
  fileprivate var isArea: Bool {
    switch self {
    case .level, .pixel, .region, .band: true
    default: false
    }
  }
}

extension Theme {
  private static func onDark(_ role: Role) -> Color? {
    switch role {
    case .text, .heading, .level, .pixel: nil
    case .faint, .axis: Color(148, 148, 148, basic: 7)
    case .border: Color(108, 108, 108, basic: 7)
    case .title, .term, .keyLabel: Color(135, 175, 215, basic: 6)
    case .code: Color(215, 215, 175, basic: 6)
    case .key, .focus, .focusedBorder, .place: Color(255, 255, 95, basic: 11)
    case .correct: Color(95, 215, 135, basic: 2)
    case .wrong: Color(255, 135, 135, basic: 1)
    case .warning: Color(255, 175, 95, basic: 3)
    case .category(let number):
      cycled(
        [
          Color(0, 135, 255, basic: 6), Color(255, 175, 95, basic: 3),
          Color(95, 215, 135, basic: 2),
          Color(215, 135, 255, basic: 5), Color(215, 215, 215, basic: 7),
        ], number)
    case .negative: Color(95, 175, 215, basic: 6)
    case .positive: Color(255, 175, 95, basic: 3)
    case .path: Color(255, 255, 255, basic: 15)
    case .band: Color(48, 48, 48, basic: 0)
    case .region(let number):
      cycled(
        [
          Color(0, 0, 95, basic: 4), Color(135, 95, 0, basic: 3), Color(0, 95, 0, basic: 2),
          Color(95, 0, 95, basic: 5), Color(68, 68, 68, basic: 8),
        ], number)
    case .curve(let number):
      cycled(
        [
          Color(95, 175, 255, basic: 6), Color(255, 175, 95, basic: 3),
          Color(95, 215, 135, basic: 2),
          Color(215, 135, 255, basic: 5),
        ], number)
    }
  }

  private static func onLight(_ role: Role) -> Color? {
    switch role {
    case .text, .heading, .level, .pixel: nil
    case .faint, .axis: Color(98, 98, 98)
    case .border: Color(138, 138, 138)
    case .title, .term, .keyLabel: Color(0, 95, 135, basic: 4)
    case .code: Color(95, 95, 0, basic: 4)
    case .key, .focus, .focusedBorder, .place: Color(175, 0, 95, basic: 5)
    case .correct: Color(0, 95, 0, basic: 2)
    case .wrong: Color(175, 0, 0, basic: 1)
    case .warning: Color(135, 95, 0, basic: 1)
    case .category(let number):
      cycled(
        [
          Color(0, 0, 95, basic: 4), Color(215, 95, 0, basic: 3), Color(0, 95, 0, basic: 2),
          Color(135, 0, 175, basic: 5), Color(78, 78, 78, basic: 0),
        ], number)
    case .negative: Color(0, 95, 135, basic: 4)
    case .positive: Color(175, 95, 0, basic: 3)
    case .path: Color(0, 0, 0, basic: 0)
    case .band: Color(228, 228, 228, basic: 7)
    case .region(let number):
      cycled(
        [
          Color(135, 175, 215, basic: 14), Color(255, 215, 175, basic: 11),
          Color(175, 255, 175, basic: 10), Color(215, 175, 255, basic: 13),
          Color(218, 218, 218, basic: 7),
        ], number)
    case .curve(let number):
      cycled(
        [
          Color(0, 95, 175, basic: 4), Color(175, 95, 0, basic: 3), Color(0, 95, 0, basic: 2),
          Color(135, 0, 175, basic: 5),
        ], number)
    }
  }

  private static func strongOnDark(_ role: Role) -> Color? {
    switch role {
    case .text, .heading, .level, .pixel: nil
    case .faint, .axis, .border: Color(215, 215, 215, basic: 7)
    case .title, .term, .keyLabel, .code, .path: .white
    case .key, .focus, .focusedBorder, .place: Color(255, 255, 0, basic: 11)
    case .correct: Color(95, 255, 135, basic: 10)
    case .wrong: Color(255, 175, 175, basic: 9)
    case .warning, .positive: Color(255, 215, 95, basic: 11)
    case .negative: Color(95, 175, 255, basic: 14)
    case .band: Color(68, 68, 68, basic: 8)
    case .region(let number):
      cycled(
        [
          Color(0, 0, 135, basic: 4), Color(135, 95, 0, basic: 3), Color(0, 95, 0, basic: 2),
          Color(95, 0, 95, basic: 5),
        ], number)
    case .category(let number), .curve(let number):
      cycled(
        [
          Color(0, 175, 215, basic: 14), Color(255, 215, 95, basic: 11),
          Color(95, 255, 135, basic: 10), Color(255, 175, 255, basic: 13),
        ], number)
    }
  }

  private static func strongOnLight(_ role: Role) -> Color? {
    switch role {
    case .text, .heading, .level, .pixel: nil
    case .faint, .axis, .border: Color(58, 58, 58, basic: 0)
    case .title, .term, .keyLabel, .code, .path: .black
    case .key, .focus, .focusedBorder, .place: Color(135, 0, 95, basic: 5)
    case .correct: Color(0, 95, 0, basic: 2)
    case .wrong: Color(135, 0, 0, basic: 1)
    case .warning, .positive: Color(175, 0, 0, basic: 1)
    case .negative: Color(0, 0, 135, basic: 4)
    case .band: Color(208, 208, 208, basic: 7)
    case .region(let number):
      cycled(
        [
          Color(135, 175, 215, basic: 14), Color(255, 215, 175, basic: 11),
          Color(175, 255, 175, basic: 10), Color(255, 215, 255, basic: 13),
        ], number)
    case .category(let number), .curve(let number):
      cycled(
        [
          Color(0, 0, 255, basic: 4), Color(95, 0, 0, basic: 3), Color(0, 95, 0, basic: 2),
          Color(95, 0, 95, basic: 5),
        ], number)
    }
  }
}
