internal import Cells

/// The pieces of brackets as tall as what is between them.
struct BracketMarks {
  private let brackets: Mathematics.Brackets
  private let glyphs: Glyphs

  init(_ brackets: Mathematics.Brackets, _ glyphs: Glyphs) {
    self.brackets = brackets
    self.glyphs = glyphs
  }

  /// A bracket over the rows of a box.
  func box(isLeft: Bool, ascent: Int, descent: Int) -> MathematicsBox {
    var result = MathematicsBox()
    guard ascent + descent > 0 else {
      result.add(single(isLeft), column: 0)
      return result
    }
    let pieces = pieces(isLeft)
    for row in -ascent...descent {
      let mark =
        row == -ascent
        ? pieces[0] : row == descent ? pieces[3] : row == 0 ? pieces[2] : pieces[1]
      result.add(String(mark), column: 0, row: row)
    }
    return result
  }

  private func single(_ isLeft: Bool) -> String {
    switch brackets {
    case .round: isLeft ? "(" : ")"
    case .square: isLeft ? "[" : "]"
    case .curly: isLeft ? "{" : "}"
    case .bar: "|"
    case .doubleBar: glyphs.hasSymbols ? "‖" : "||"
    }
  }

  /// The upper end, a piece between, the one on the baseline, the lower end.
  private func pieces(_ isLeft: Bool) -> [String] {
    if case .doubleBar = brackets, glyphs.isASCII { return Array(repeating: "||", count: 4) }
    let marks: String =
      switch (brackets, glyphs.isASCII, glyphs.hasSymbols) {
      case (.round, true, _): isLeft ? #"/||\"# : #"\||/"#
      case (.square, true, _): isLeft ? "[[[[" : "]]]]"
      case (.curly, true, _): isLeft ? #"/|<\"# : #"\|>/"#
      case (.bar, true, _): "||||"
      case (.bar, false, _): "││││"
      case (.doubleBar, _, _): "║║║║"
      // A console's font has lines but no pieces of brackets.
      case (.round, _, false): isLeft ? "╭││╰" : "╮││╯"
      case (.square, _, false): isLeft ? "┌││└" : "┐││┘"
      case (.curly, _, false): isLeft ? "┌│┤└" : "┐│├┘"
      case (.round, _, true): isLeft ? "⎛⎜⎜⎝" : "⎞⎟⎟⎠"
      case (.square, _, true): isLeft ? "⎡⎢⎢⎣" : "⎤⎥⎥⎦"
      case (.curly, _, true): isLeft ? "⎧⎪⎨⎩" : "⎫⎪⎬⎭"
      }
    return marks.map(String.init)
  }
}
