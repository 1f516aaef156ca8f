internal import Cells

/// Names that have to fit.
enum ShortName {
  /// A name as it is, or its beginning with a sign that more follows.
  static func text(_ name: String, columns: Int, _ glyphs: Glyphs) -> String {
    let spelled = VisibleText.characters(of: glyphs.spelled(name))
    guard spelled.reduce(0, { $0 + TextWidth.columns(of: $1) }) > columns else { return name }
    let sign: Character = glyphs.isASCII ? "~" : "…"
    var (text, width) = ("", 1)
    for character in spelled {
      width += TextWidth.columns(of: character)
      if width > columns { break }
      text.append(character)
    }
    return columns > 0 ? text + String(sign) : ""
  }
}
