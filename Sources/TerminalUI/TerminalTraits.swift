public import Cells

/// What is known of a terminal before it has said anything: from its name, the locale and the
/// environment.
public struct TerminalTraits: Hashable, Sendable {
  /// The finest marks that it surely shows.
  public var marks: MarkSet
  /// The background, where the environment tells it.
  public var ground: Theme.Ground?
  /// Whether questions are answered and not shown as text.
  public var isAskable: Bool
  /// Whether its background can be asked for; a multiplexer would answer for itself.
  public var hasBackgroundAnswer: Bool
  /// Terminfo entries with 24-bit colour to try before the terminal's own, best first.
  public var directNames: [String]

  /// - Parameters:
  ///   - environment: The process' environment; `TERM`, `COLORTERM`, `COLORFGBG` and the variables
  ///     by which terminals name themselves count.
  ///   - isUTF8: Whether the locale is UTF-8.
  ///   - width: The columns that the system gives a character.
  public init(
    environment: [String: String], isUTF8: Bool, width: (Unicode.Scalar) -> Int
  ) {
    let name = environment["TERM"] ?? ""
    let isMultiplexed =
      environment["TMUX"] != nil || environment["STY"] != nil || name.hasPrefix("tmux")
      || name.hasPrefix("screen")
    marks = Self.shown(
      Self.marks(name: name, environment, isMultiplexed: isMultiplexed), isUTF8: isUTF8,
      width: width)
    ground = Self.ground(environment["COLORFGBG"])
    let families = [
      "xterm", "tmux", "foot", "alacritty", "kitty", "wezterm", "rxvt", "konsole", "vte", "gnome",
      "st-", "contour", "ghostty", "iterm", "mintty", "mlterm",
    ]
    isAskable = families.contains { name.hasPrefix($0) }
    hasBackgroundAnswer = isAskable && !isMultiplexed
    let isDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    directNames = isDirect ? Self.directNames(of: name) : []
  }

  /// The marks that are really shown: as wished, or the next rung whose characters the locale has.
  public static func shown(
    _ wished: MarkSet, isUTF8: Bool, width: (Unicode.Scalar) -> Int
  ) -> MarkSet {
    guard isUTF8 else { return .ascii }
    let samples: [MarkSet: Unicode.Scalar] = [
      .octants: "\u{1cd00}", .sextants: "\u{1fb00}", .braille: "⠿", .quadrants: "▚",
      .halfBlocks: "▀",
    ]
    let rungs = MarkSet.allCases.filter { $0.rawValue <= wished.rawValue }.reversed()
    return rungs.first { samples[$0].map { width($0) == 1 } ?? true } ?? .ascii
  }

  private static func marks(
    name: String, _ environment: [String: String], isMultiplexed: Bool
  ) -> MarkSet {
    if name == "linux" || name.hasPrefix("linux-") { return .halfBlocks }
    if isMultiplexed { return .braille }
    // These draw sextants themselves, whatever the font.
    let programs = ["iTerm.app", "WezTerm", "ghostty"]
    let names = ["xterm-kitty", "foot", "alacritty", "wezterm", "xterm-ghostty", "contour"]
    let version = { (key: String) in environment[key].flatMap { Int($0) } ?? 0 }
    let isKnown =
      programs.contains(environment["TERM_PROGRAM"] ?? "")
      || names.contains { name.hasPrefix($0) } || environment["WT_SESSION"] != nil
      || version("VTE_VERSION") >= 6200 || version("KONSOLE_VERSION") >= 220_000
    return isKnown ? .sextants : .braille
  }

  /// `15;0` is white on black (rxvt, Konsole).
  private static func ground(_ colors: String?) -> Theme.Ground? {
    guard let last = colors?.split(separator: ";").last, let number = Int(last) else { return nil }
    if number == 7 || (9...15).contains(number) { return .light }
    return (0...8).contains(number) ? .dark : nil
  }

  private static func directNames(of name: String) -> [String] {
    guard !name.hasSuffix("-direct") else { return [] }
    var base = name
    for suffix in ["-256color", "-16color", "-color"] where base.hasSuffix(suffix) {
      base.removeLast(suffix.count)
    }
    if base.hasPrefix("xterm-") { base.removeFirst("xterm-".count) }
    return [base + "-direct"]
  }
}
