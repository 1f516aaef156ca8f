internal import CNcurses
internal import Cells

/// How many colours to use.
public enum ColorDepth: Int, Hashable, Sendable {
  case monochrome = 0
  case eight = 8
  case palette = 256
}

/// What ncurses is told about a style: attributes and a colour pair.
struct CursesStyle: Hashable {
  var attributes: attr_t
  var pair: Int32
}

/// Turns styles into attributes and colour pairs, each pair made once. The user's own palette is
/// never redefined.
struct Palette {
  /// Marks on a coloured ground keep at least this ratio (WCAG 2.1 for graphics).
  private static let leastContrast = 3.0

  private let theme: Theme
  private let depth: ColorDepth
  private let hasDefaultColors: Bool
  private var styles: [Style: CursesStyle] = [:]
  private var pairs: [[Int32]: Int32] = [:]

  /// Starts colours on the open screen, at most as many as `depth` says.
  init(theme: Theme, depth wanted: ColorDepth?) {
    self.theme = theme
    let available: ColorDepth =
      switch gradus_colors() {
      case ..<8: .monochrome
      case ..<256: .eight
      default: .palette
      }
    let limit = wanted ?? available
    depth = limit.rawValue < available.rawValue ? limit : available
    if depth != .monochrome {
      start_color()
      hasDefaultColors = use_default_colors() == OK
    } else {
      hasDefaultColors = false
    }
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
    var mark = theme.color(of: style.role)
    if let ground, mark.map({ $0.contrast(to: ground) < Self.leastContrast }) ?? true {
      // The mark's own colour, or the terminal's text colour, may be unreadable on this ground.
      let (black, white) = (Color(0, 0, 0, basic: 0), Color(255, 255, 255, basic: 7))
      mark = black.contrast(to: ground) > white.contrast(to: ground) ? black : white
    }
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
    guard let color else { return hasDefaultColors ? -1 : standard }
    if depth == .palette { return Int32(color.palette256) }
    return color.basic.map { Int32($0) } ?? (hasDefaultColors ? -1 : standard)
  }
}
