public import Cells
private import CNcurses
private import Glibc
public import TerminalUI

/// Writes a canvas as lines of text, for a terminal that is written to and not taken over. Colours
/// are said as its terminfo entry says them.
public struct CanvasPrinter {
  /// What the terminal shows of plots.
  public let glyphs: Glyphs
  private let theme: Theme
  private let depth: ColorDepth

  /// A printer for standard output; without a terminal there, for a file: no colours.
  public init(_ options: TerminalOptions) {
    let isUTF8 = gradus_is_utf8()
    let width = { (scalar: Unicode.Scalar) in Int(gradus_width(wchar_t(scalar.value))) }
    let traits = TerminalTraits(
      environment: options.environment, isUTF8: isUTF8, width: width)
    var theme = options.theme ?? Theme(traits.ground ?? .dark)
    var depth = ColorDepth.monochrome
    var marks = options.marks ?? .braille
    if isatty(STDOUT_FILENO) == 1 {
      marks = options.marks ?? traits.marks
      let entry = traits.directNames.first { unsafe gradus_can_draw($0) }
      if unsafe gradus_can_draw(entry) {
        let available = ColorDepth(colors: Int(gradus_terminfo_colors()))
        let wanted = options.depth ?? available
        depth = wanted.rawValue < available.rawValue ? wanted : available
      }
    }
    theme.isExact = depth == .direct
    self.theme = theme
    self.depth = depth
    glyphs = Glyphs(
      TerminalTraits.shown(marks, isUTF8: isUTF8, width: width), levels: depth.levels)
  }

  /// The columns and rows of the terminal; nil when there is none.
  public static var terminalSize: Size? {
    var (columns, rows) = (Int32(0), Int32(0))
    guard isatty(STDOUT_FILENO) == 1, unsafe gradus_window_size(&columns, &rows) else {
      return nil
    }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// The canvas, a line a row, without blanks at the ends of lines.
  public func text(_ canvas: Canvas) -> String {
    guard depth != .monochrome else { return canvas.text }
    let reset = Self.capability("sgr0")
    return (0..<canvas.size.rows).map { row in
      var line = ""
      var pen = Style.text
      let last = (0..<canvas.size.columns).last { canvas[$0, row] != .blank } ?? -1
      for column in 0..<last + 1 where !canvas[column, row].isContinuation {
        let cell = canvas[column, row]
        if cell.style != pen {
          line += reset + sequences(cell.style)
          pen = cell.style
        }
        line.append(cell.character)
      }
      return pen == .text ? line : line + reset
    }.joined(separator: "\n")
  }

  private func sequences(_ style: Style) -> String {
    var result = ""
    if style.emphasis.contains(.bold) { result += Self.capability("bold") }
    if style.emphasis.contains(.underline) { result += Self.capability("smul") }
    if style.emphasis.contains(.reverse) { result += Self.capability("rev") }
    let ground = style.ground.flatMap { theme.color(of: $0) }
    let mark = ground.map { theme.mark(style.role, on: $0) } ?? theme.color(of: style.role)
    if let number = mark?.number(at: depth) { result += Self.capability("setaf", number) }
    if let number = ground?.number(at: depth) { result += Self.capability("setab", number) }
    return result
  }

  private static func capability(_ name: String) -> String {
    unsafe gradus_capability(name).map { unsafe String(cString: $0) } ?? ""
  }

  private static func capability(_ name: String, _ number: Int32) -> String {
    unsafe gradus_capability_with(name, number).map { unsafe String(cString: $0) } ?? ""
  }
}
