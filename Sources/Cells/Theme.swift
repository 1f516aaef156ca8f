/// Turns meanings into colours: the one place where colours are chosen.
public struct Theme: Hashable, Sendable {
  /// The background that the theme is made for.
  public enum Ground: Hashable, Sendable { case dark, light }

  public let ground: Ground

  public init(_ ground: Ground = .dark) { self.ground = ground }

  /// The colour of a meaning; nil for the terminal's own text or background colour.
  public func color(of role: Role) -> Color? {
    switch role {
    case .text, .heading: nil
    case .faint, .axis: pick(Color(148, 148, 148, basic: 7), Color(98, 98, 98, basic: nil))
    case .border: pick(Color(108, 108, 108, basic: 7), Color(138, 138, 138, basic: nil))
    case .title, .term, .keyLabel:
      pick(Color(135, 175, 215, basic: 6), Color(0, 95, 135, basic: 4))
    case .code: pick(Color(215, 215, 175, basic: 6), Color(95, 95, 0, basic: 4))
    case .key, .focus, .focusedBorder:
      pick(Color(255, 215, 95, basic: 3), Color(135, 95, 0, basic: 3))
    case .correct: pick(Color(95, 215, 135, basic: 2), Color(0, 95, 0, basic: 2))
    case .wrong: pick(Color(255, 135, 135, basic: 1), Color(175, 0, 0, basic: 1))
    case .warning: pick(Color(255, 175, 95, basic: 3), Color(135, 55, 0, basic: 1))
    case .classA: pick(Color(95, 175, 255, basic: 6), Color(0, 95, 175, basic: 4))
    case .classB: pick(Color(255, 175, 95, basic: 3), Color(175, 95, 0, basic: 3))
    case .path: pick(Color(255, 255, 255, basic: 7), Color(0, 0, 0, basic: 0))
    case .place: pick(Color(255, 215, 95, basic: 3), Color(175, 0, 0, basic: 1))
    case .curve(let index): curve(index)
    case .level(let level): color(of: level)
    }
  }

  private func pick(_ dark: Color, _ light: Color) -> Color { ground == .dark ? dark : light }

  private func curve(_ index: Int) -> Color {
    let dark = [
      Color(95, 175, 255, basic: 6), Color(255, 175, 95, basic: 3), Color(95, 215, 135, basic: 2),
      Color(215, 135, 255, basic: 5),
    ]
    let light = [
      Color(0, 95, 175, basic: 4), Color(175, 95, 0, basic: 3), Color(0, 95, 0, basic: 2),
      Color(135, 0, 175, basic: 5),
    ]
    let colors = ground == .dark ? dark : light
    return colors[((index % colors.count) + colors.count) % colors.count]
  }

  private func color(of level: Level) -> Color {
    let stops = level.scale == .sequential ? Self.viridis : Self.blueOrange
    let position = level.fraction * Double(stops.count - 1)
    let lower = min(Int(position), stops.count - 2)
    let part = position - Double(lower)
    func mix(_ channel: KeyPath<Color, UInt8>) -> UInt8 {
      let (a, b) = (
        Double(stops[lower][keyPath: channel]), Double(stops[lower + 1][keyPath: channel])
      )
      return UInt8((a + (b - a) * part).rounded())
    }
    let basics = level.scale == .sequential ? [4, 4, 6, 2, 3] : [4, 6, 7, 3, 1]
    return Color(
      mix(\.red), mix(\.green), mix(\.blue),
      basic: basics[Int((level.fraction * Double(basics.count - 1)).rounded())])
  }

  /// Eight steps near viridis (Smith and van der Walt, 2015), each an entry of the 256-colour
  /// palette, so that neighbours stay apart there: 1.26:1 in luminance or more.
  private static let viridis = [
    Color(95, 0, 95), Color(135, 0, 135), Color(95, 95, 135), Color(0, 135, 135),
    Color(0, 175, 135), Color(95, 215, 135), Color(95, 255, 0), Color(255, 255, 135),
  ]

  private static let blueOrange = [
    Color(33, 102, 172), Color(103, 169, 207), Color(247, 247, 247), Color(244, 165, 96),
    Color(179, 88, 6),
  ]
}
