internal import Cells

extension MathematicsLayout {
  /// A box between brackets as tall as it is.
  func bracketed(_ box: MathematicsBox, _ brackets: Mathematics.Brackets) -> MathematicsBox {
    let marks = BracketMarks(brackets, glyphs)
    var result = MathematicsBox()
    result.append(marks.box(isLeft: true, ascent: box.ascent, descent: box.descent))
    result.append(box, deeper: 1)
    result.append(marks.box(isLeft: false, ascent: box.ascent, descent: box.descent))
    if result.rows > 1 { result.breaks = [] }
    (result.left, result.right) = (.ordinary, .ordinary)
    return result
  }

  /// A function and its arguments.
  func function(_ name: Mathematics, _ arguments: [Mathematics]) -> MathematicsBox {
    var result = part(0).box(name)
    let boxes = arguments.enumerated().map { part($0.offset + 1).box($0.element) }
    if Mathematics.isWrittenBeside(name, arguments) {
      result.append(boxes[0], gap: 1)
      (result.left, result.right) = (.large, .inner)
      return result
    }
    var inner = MathematicsBox()
    for (index, box) in boxes.enumerated() {
      if index > 0 { inner.append(MathematicsBox(",", .punctuation)) }
      inner.append(box, gap: index > 0 ? 1 : 0)
    }
    if arguments.count == 1, case .bracketed = arguments[0] {
      result.append(inner)
    } else {
      result.append(bracketed(inner, .round))
    }
    let isWord = result.pieces.first.map { $0.text.count > 1 && $0.row == 0 } ?? false
    (result.left, result.right) = (isWord ? .large : .ordinary, .ordinary)
    return result
  }

  /// A symbol with a mark above.
  func accented(_ inner: Mathematics, _ accent: Mathematics.Accent) -> MathematicsBox {
    let box = part(0, form: self.inner).box(inner)
    let isOne = box.rows == 1 && box.pieces.count == 1
    if isOne, glyphs.hasSymbols, box.pieces[0].text.count == 1 {
      var result = MathematicsBox(accent.over(box.pieces[0].text))
      if !box.focus.isEmpty { result.markFocus() }
      return result
    }
    if isOne, inner.isSimple {
      var result = MathematicsBox(box.pieces[0].text + accent.name)
      if !box.focus.isEmpty { result.markFocus() }
      return result
    }
    guard form == .display, !glyphs.isASCII else {
      var result = MathematicsBox(accent.name)
      result.append(bracketed(box, .round))
      return result.sealed()
    }
    var result = box
    let mark = accent == .bar ? String(repeating: "_", count: box.columns) : accent.alone
    result.add(mark, column: (box.columns - TextWidth.columns(of: mark)) / 2, row: -box.ascent - 1)
    return result.sealed()
  }
}

extension Mathematics.Accent {
  /// How the mark is said, and written where it cannot be drawn: `yhat`.
  var name: String {
    switch self {
    case .hat: "hat"
    case .bar: "bar"
    case .tilde: "tilde"
    case .dot: "dot"
    case .vector: "vec"
    }
  }

  /// The mark in a row of its own.
  fileprivate var alone: String {
    switch self {
    case .hat: "^"
    case .bar: "_"
    case .tilde: "~"
    case .dot: "."
    case .vector: "→"
    }
  }
}
