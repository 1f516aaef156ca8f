/// A stretch of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// One line of styled text, as it will be drawn.
public struct TextLine: Hashable, Sendable {
  public var spans: [Span]

  public init(_ spans: [Span] = []) { self.spans = spans }
  public init(_ text: String, _ style: Style = .text) { spans = [Span(text, style)] }

  /// The characters without their styles.
  public var text: String { spans.map(\.text).joined() }

  /// Draws the line; what does not fit is cut.
  public func draw(on canvas: inout Canvas, column: Int, row: Int, columns: Int) {
    var used = 0
    for span in spans where used < columns {
      used += canvas.write(
        span.text, column: column + used, row: row, columns: columns - used, style: span.style)
    }
  }
}

/// Breaks styled text into lines of a width, at spaces; words longer than a line are broken.
public enum TextFlow {
  /// The lines of `spans` at a width of `columns`, the lines after the first indented.
  public static func lines(
    _ spans: [Span], columns: Int, indent: Int = 0, glyphs: Glyphs = .unicode
  ) -> [TextLine] {
    guard columns > 0 else { return [] }
    // Beside the indent there is room for a wide character.
    let indent = max(0, min(indent, columns - 2))
    var builder = LineBuilder(columns: columns, indent: indent)
    for span in spans {
      var word = ""
      var width = 0
      for character in VisibleText.characters(of: glyphs.spelled(span.text)) {
        if character == " " {
          builder.add(word: word, width: width, style: span.style)
          builder.addSpace(style: span.style)
          (word, width) = ("", 0)
        } else {
          word.append(character)
          width += TextWidth.columns(of: character)
        }
      }
      builder.add(word: word, width: width, style: span.style)
    }
    return builder.finished()
  }
}

/// Collects words into lines. A word may come in several pieces of different style; it is moved to
/// the next line as a whole.
private struct LineBuilder {
  let columns: Int
  let indent: Int
  private var lines: [TextLine] = []
  private var line: [Span] = []
  private var used = 0
  /// The last word of the line so far, kept apart until a space ends it.
  private var pending: [Span] = []
  private var pendingWidth = 0
  private var spaceBefore: Style?

  init(columns: Int, indent: Int) {
    self.columns = columns
    self.indent = indent
  }

  mutating func add(word: String, width: Int, style: Style) {
    guard !word.isEmpty else { return }
    pending.append(Span(word, style))
    pendingWidth += width
  }

  mutating func addSpace(style: Style) {
    settle()
    if used > 0 { spaceBefore = style }
  }

  mutating func finished() -> [TextLine] {
    settle()
    if !line.isEmpty || lines.isEmpty { breakLine() }
    return lines
  }

  private var start: Int { lines.isEmpty ? 0 : indent }

  /// Moves the pending word to the line, or to a new one.
  private mutating func settle() {
    guard !pending.isEmpty else { return }
    let space = spaceBefore == nil ? 0 : 1
    if used > 0, start + used + space + pendingWidth > columns {
      breakLine()
      spaceBefore = nil
    }
    if let style = spaceBefore, used > 0 {
      append(" ", style)
      used += 1
    }
    for span in pending {
      for character in span.text {
        let width = TextWidth.columns(of: character)
        if start + used + width > columns, used > 0 { breakLine() }
        append(String(character), span.style)
        used += width
      }
    }
    pending = []
    pendingWidth = 0
    spaceBefore = nil
  }

  private mutating func append(_ text: String, _ style: Style) {
    if line.isEmpty, start > 0 { line.append(Span(String(repeating: " ", count: start))) }
    if line.last?.style == style {
      line[line.count - 1].text += text
    } else {
      line.append(Span(text, style))
    }
  }

  private mutating func breakLine() {
    lines.append(TextLine(line))
    line = []
    used = 0
  }
}
