internal import Cells

/// Where an entry is laid out: what is asked, how wide the page is, and whether the cursor is here.
struct EntryRoom {
  /// What is asked, with its number.
  let label: String
  /// Whether the exercise has no other question, so that its task says it all.
  let isOnly: Bool
  let columns: Int
  let glyphs: Glyphs
  let isFocused: Bool
  /// The sign of the verdict, with a space before it; nil while there is none.
  let mark: Span?

  /// The columns that a mark takes.
  static let markColumns = 2

  /// The style of what the cursor is at.
  var labelStyle: Style { isFocused ? Style(.focus, .bold) : .text }

  /// Text in lines of the page, all of them indented, those after the first further.
  func flow(_ spans: [Span], indent: Int = 0, hanging: Int = 0) -> [TextLine] {
    let pad = String(repeating: " ", count: max(0, indent))
    return TextFlow.lines(
      spans, columns: max(1, columns - indent), indent: hanging, glyphs: glyphs
    ).map { TextLine([Span(pad)] + $0.spans) }
  }

  /// Text behind a lead of its own, which may begin with spaces; further lines stand below the text.
  func item(_ lead: [Span], _ text: [Span]) -> [TextLine] {
    let width = TextWidth.columns(of: glyphs.spelled(lead.map(\.text).joined()))
    let lines = flow(text, indent: width)
    return lines.enumerated().map { index, line in
      index == 0 ? TextLine(lead + line.spans.dropFirst()) : line
    }
  }

  /// What is asked, with the mark at the right edge of its last line.
  func heading() -> [EntryRow] {
    let width = max(1, columns - Self.markColumns - 1)
    var lines = TextFlow.lines(
      [Span(label, labelStyle)], columns: width, indent: 2, glyphs: glyphs)
    if let mark, let last = lines.popLast() {
      let gap = max(0, columns - Self.markColumns - TextWidth.columns(of: last.text))
      lines.append(TextLine(last.spans + [Span(String(repeating: " ", count: gap)), mark]))
    }
    return lines.map { EntryRow($0) }
  }

  /// A faint line that says what the keys do, while the cursor is here.
  func advice(_ text: String) -> [EntryRow] {
    isFocused ? flow([Span(text, .faint)], indent: 2).map { EntryRow($0) } : []
  }

  /// A line about what is still missing.
  func note(_ text: String?) -> [EntryRow] {
    guard let text, isFocused else { return [] }
    return flow([Span(text, Style(.warning))], indent: 2).map { EntryRow($0) }
  }

  /// A box of a width with the beginning of a text in it.
  func box(_ text: String, _ width: Int) -> Span {
    Span(fitted(text, width), Style(.text, .underline))
  }

  /// Text cut or filled up with spaces to a width, as it is spelled here.
  func fitted(_ text: String, _ width: Int) -> String {
    let characters = VisibleText.characters(of: glyphs.spelled(text))
    let total = characters.reduce(0) { $0 + TextWidth.columns(of: $1) }
    var kept = ""
    var used = 0
    let room = total > width ? width - 1 : width
    for character in characters {
      let columns = TextWidth.columns(of: character)
      if used + columns > room { break }
      kept.append(character)
      used += columns
    }
    if total > width, width > 0 {
      kept += glyphs.isASCII ? "~" : "…"
      used += 1
    }
    return kept + String(repeating: " ", count: max(0, width - used))
  }
}
