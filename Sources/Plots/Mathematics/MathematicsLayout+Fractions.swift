internal import Cells

extension MathematicsLayout {
  /// A fraction: stacked over a bar, or in one row with the brackets that this needs.
  func fraction(_ above: Mathematics, _ below: Mathematics) -> MathematicsBox {
    if form.isFlat {
      var result = MathematicsBox()
      result.append(inBrackets(above, 0) { $0 == .sum || $0 == .quotient })
      result.append(MathematicsBox("/"))
      result.append(inBrackets(below, 1) { $0 != .atom })
      return result.sealed(.inner)
    }
    return stacked(part(0, form: inner).box(above), part(1, form: inner).box(below))
  }

  /// `∂L/∂w`.
  func derivative(_ of: Mathematics, _ by: Mathematics, _ isPartial: Bool) -> MathematicsBox {
    let mark = MathematicsBox(isPartial ? glyphs.spelled("∂") : "d")
    let halves = [of, by].enumerated().map { index, formula in
      var half = mark
      half.add(inBrackets(formula, index, form: inner) { $0 != .atom }, column: mark.columns)
      return half
    }
    guard form.isFlat else { return stacked(halves[0], halves[1]) }
    var result = halves[0]
    result.append(MathematicsBox("/"))
    result.append(halves[1])
    return result.sealed(.inner)
  }

  /// The form of what stands in a fraction, a root or a matrix.
  var inner: MathematicsForm { form == .compact ? .row : form }

  private func stacked(_ above: MathematicsBox, _ below: MathematicsBox) -> MathematicsBox {
    let widest = max(above.columns, below.columns, 1)
    // The bar of a fraction in a fraction has to be the shorter one; a very short one is a minus.
    let isMinus = widest <= (glyphs.isASCII ? 2 : 1)
    let hasBar = [above, below].contains { $0.hasBar && $0.columns == widest }
    let margin = isMinus || hasBar ? 1 : 0
    let width = widest + 2 * margin
    var result = MathematicsBox()
    result.add(above, column: (width - above.columns) / 2, row: -above.descent - 1)
    result.add(below, column: (width - below.columns) / 2, row: below.ascent + 1)
    result.add(String(repeating: glyphs.isASCII ? "-" : "─", count: width), column: 0)
    return result.sealed(.inner)
  }

  /// A part in one row, in brackets when it does not hold together.
  func inBrackets(
    _ formula: Mathematics, _ index: Int, form: MathematicsForm? = nil,
    when isLoose: (Binding) -> Bool
  ) -> MathematicsBox {
    let box = part(index, form: form).box(formula)
    return isLoose(formula.binding()) ? bracketed(box, .round) : box
  }

  // MARK: Roots

  /// A root: its sign with a line over what is under it, or with brackets in one row.
  func root(_ radicand: Mathematics, _ degree: Mathematics?) -> MathematicsBox {
    guard !glyphs.isASCII else {
      return rootInWords(radicand, degree, degree.map { script(1).box($0) })
    }
    let degreeBox = degree.map { script(1).box($0) }
    let small = degreeBox.flatMap {
      SmallScript.superscript.text($0.text, hasSymbols: glyphs.hasSymbols)
    }
    if let degree, let degreeBox, small == nil { return rootInWords(radicand, degree, degreeBox) }
    let box = part(0, form: inner).box(radicand)
    var sign = MathematicsBox(small ?? "")
    if degreeBox?.focus.isEmpty == false { sign.markFocus() }
    sign.append(MathematicsBox("√"))
    var result = sign
    if radicand.isSimple {
      result.add(box, column: sign.columns)
    } else if form != .display {
      result.add(bracketed(box, .round), column: sign.columns)
    } else if box.rows == 1 {
      result.add(box, column: sign.columns)
      result.add(String(repeating: "_", count: box.columns), column: sign.columns, row: -1)
    } else {
      return tallRoot(sign, box)
    }
    return result.sealed()
  }

  private func tallRoot(_ sign: MathematicsBox, _ box: MathematicsBox) -> MathematicsBox {
    var result = MathematicsBox()
    result.add(sign, column: 0, row: box.descent)
    for row in -box.ascent...box.descent { result.add("│", column: sign.columns, row: row) }
    let line = "┌" + String(repeating: "─", count: box.columns + 1)
    result.add(line, column: sign.columns, row: -box.ascent - 1)
    result.add(box, column: sign.columns + 1)
    return result.sealed()
  }

  /// `sqrt(x)`, or a power where there is no sign for the root.
  private func rootInWords(
    _ radicand: Mathematics, _ degree: Mathematics?, _ degreeBox: MathematicsBox?
  ) -> MathematicsBox {
    guard let degree, let degreeBox else {
      var result = MathematicsBox("sqrt")
      result.append(bracketed(part(0, form: inner).box(radicand), .round))
      return result.sealed()
    }
    var result = inBrackets(radicand, 0, form: .row) { $0 != .atom }
    result.append(MathematicsBox("^(1/"))
    // The degree is set once: set twice at every level, nested degrees would take for ever.
    result.append(degree.binding() == .atom ? degreeBox : bracketed(degreeBox, .round))
    result.append(MathematicsBox(")"))
    return result.sealed()
  }
}

extension MathematicsBox {
  /// Whether the bar of a fraction is on the baseline.
  fileprivate var hasBar: Bool {
    pieces.contains { $0.row == 0 && $0.text.allSatisfy { $0 == "─" || $0 == "-" } } && rows > 1
  }

  /// What is written in one row; empty for a box of several.
  var text: String {
    guard rows == 1 else { return "" }
    var result = ""
    var end = 0
    for piece in pieces.sorted(by: { $0.column < $1.column }) {
      result += String(repeating: " ", count: max(0, piece.column - end)) + piece.text
      end = piece.endColumn
    }
    return result
  }
}
