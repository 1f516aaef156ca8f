internal import Cells

extension MathematicsLayout {
  /// A base with an index and an exponent; the numbers are those of the parts. Small characters
  /// stand on the baseline; what has none is raised or lowered by a row. Where there are few small
  /// characters, or one row, scripts stand behind `_` and `^`.
  func scripts(
    _ base: Mathematics, lower: Mathematics?, upper: Mathematics?, _ lowerIndex: Int,
    _ upperIndex: Int
  ) -> MathematicsBox {
    var result = self.base(base)
    let kind = result.right
    let low = lower.map { Script($0, .subscript, script(lowerIndex)) }
    let high = upper.map { Script($0, .superscript, script(upperIndex)) }
    let isFlat = form.isFlat || !glyphs.hasSymbols
    let (top, bottom) = (-result.ascent, result.descent)
    let start = result.columns
    for (script, row, outward) in [(low, bottom, 1), (high, top, -1)] {
      guard let script else { continue }
      if let small = script.small {
        // An exponent of small characters stands after an index of small ones on the same row.
        let isBeside = script.place == .superscript && low?.small != nil && row == bottom
        result.add(small, column: isBeside ? result.columns : start, row: row)
      } else if isFlat {
        result.add(script.inline, column: result.columns, row: 0)
      } else {
        result.add(script.box, column: start, row: row == 0 ? outward : row)
      }
    }
    result.endsInTerms = [low, high].contains { script in
      guard let script, script.small != nil || isFlat else { return false }
      return script.hasTerms
    }
    return result.sealed(kind)
  }

  private func base(_ base: Mathematics) -> MathematicsBox {
    switch base {
    case .superscript, .scripts, .root: bracketed(part(0).box(base), .round)
    default: inBrackets(base, 0) { $0 != .atom }
    }
  }
}

/// An index or an exponent in the ways it can be written.
private struct Script {
  let place: SmallScript
  let box: MathematicsBox
  /// In small characters, when all of them exist.
  let small: MathematicsBox?
  /// After `_` or `^`, in brackets when it has more than a name or a number.
  let inline: MathematicsBox
  /// Whether it has more than a name or a number.
  let hasTerms: Bool

  init(_ formula: Mathematics, _ place: SmallScript, _ layout: MathematicsLayout) {
    self.place = place
    let box = layout.box(formula)
    self.box = box
    let text =
      layout.glyphs.isASCII ? nil : place.text(box.text, hasSymbols: layout.glyphs.hasSymbols)
    small = text.map { text in
      var small = MathematicsBox(text)
      if layout.focus != nil { small.markFocus() }
      return small
    }
    let mark = place == .superscript ? "^" : "_"
    let isName = box.text.drop { "−-".contains($0) && box.columns > 1 }
      .allSatisfy { MathematicsBox.isWord($0) || $0 == "′" || $0 == "'" || $0 == "*" }
    let isSigned = box.text.first == "−" || box.text.first == "-"
    let isPlain = isName && (!isSigned || box.text.dropFirst().allSatisfy(\.isNumber))
    hasTerms = !isPlain
    if isPlain, layout.focus == nil {
      inline = MathematicsBox(mark + box.text)
    } else {
      var written = MathematicsBox(mark)
      written.append(isPlain ? box : layout.bracketed(box, .round))
      inline = written
    }
  }
}
