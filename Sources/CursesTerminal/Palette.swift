internal import CNcurses
internal import Cells
internal import TerminalUI

/// What ncurses is told about a style: attributes and a colour pair.
struct CursesStyle: Hashable {
  var attributes: attr_t
  var pair: Int32
}

/// Turns styles into attributes and colour pairs, each pair made once. The user's own palette is
/// never redefined.
struct Palette {
  private var theme: Theme
  private let depth: ColorDepth
  private let hasDefaultColors: Bool
  private var styles: [Style: CursesStyle] = [:]
  private var pairs: [[Int32]: Int32] = [:]

  /// Starts colours on the open screen.
  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    if depth != .monochrome {
      start_color()
      hasDefaultColors = use_default_colors() == OK
    } else {
      hasDefaultColors = false
    }
  }

  /// Takes another theme; pairs of colours that are there stay.
  mutating func change(_ theme: Theme) {
    self.theme = theme
    styles = [:]
  }

  /// The attributes and pair of a style.
  mutating func style(of style: Style) -> CursesStyle {
    if let known = styles[style] { return known }
    var attributes = attr_t(0)
    if style.emphasis.contains(.bold) { attributes |= attr_t(1) << 21 }
    if style.emphasis.contains(.underline) { attributes |= attr_t(1) << 17 }
    if style.emphasis.contains(.reverse) { attributes |= attr_t(1) << 18 }
    let made = CursesStyle(attributes: attributes, pair: pair(for: style))
    styles[style] = made
    return made
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard depth != .monochrome else { return 0 }
    let ground = style.ground.flatMap { theme.color(of: $0) }
    let mark = ground.map { theme.mark(style.role, on: $0) } ?? theme.color(of: style.role)
    let colors = [number(of: mark, standard: 7), number(of: ground, standard: 0)]
    if colors == [-1, -1] { return 0 }
    if let known = pairs[colors] { return known }
    let next = Int32(pairs.count) + 1
    guard next < gradus_color_pairs() else { return 0 }
    init_extended_pair(next, colors[0], colors[1])
    pairs[colors] = next
    return next
  }

  private func number(of color: Color?, standard: Int32) -> Int32 {
    color.flatMap { $0.number(at: depth) } ?? (hasDefaultColors ? -1 : standard)
  }
}

extension Color {
  /// The number by which a terminal of this depth knows the colour; nil for its own.
  func number(at depth: ColorDepth) -> Int32? {
    switch depth {
    case .direct:
      // The first eight numbers are the user's own colours.
      let packed = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
      return packed < 8 ? 0x08_0808 : packed
    case .palette: return Int32(palette256)
    case .sixteen: return basic16.map { Int32($0) }
    case .eight: return basic.map { Int32($0) }
    case .monochrome: return nil
    }
  }
}
