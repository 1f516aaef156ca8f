internal import Cells

/// How much room a formula may take.
enum MathematicsForm: Hashable, CaseIterable {
  /// As in a displayed formula: fractions stacked, limits above and below.
  case display
  /// Fractions stacked once, limits beside.
  case compact
  /// Every formula in one row; several below each other.
  case linear
  /// All in one row.
  case row

  /// Whether a formula takes one row.
  var isFlat: Bool { self == .linear || self == .row }
}

/// Sets a formula in cells. Every part becomes a box; boxes stand beside each other on a baseline
/// (D. Knuth, The TeXbook, 1984, chapter 17).
struct MathematicsLayout {
  var form: MathematicsForm
  var glyphs: Glyphs
  /// The way from here to the part that stands out; empty for this one, nil when it lies elsewhere.
  var focus: [Int]?
  /// Whether operators stand close, as in scripts.
  var isTight = false
  private var depth = 0

  /// Parts nested deeper than this are left out.
  private static let deepest = 40

  init(_ form: MathematicsForm = .display, glyphs: Glyphs, focus: [Int]? = nil) {
    self.form = form
    self.glyphs = glyphs
    self.focus = focus
  }

  /// The box of a formula.
  func box(_ formula: Mathematics) -> MathematicsBox {
    guard depth < Self.deepest else { return MathematicsBox(glyphs.isASCII ? "..." : "…") }
    var box = plainBox(formula)
    if focus == [] { box.markFocus() }
    return box
  }

  private func plainBox(_ formula: Mathematics) -> MathematicsBox {
    switch formula {
    case .symbol(let text): return MathematicsBox(glyphs.spelled(text))
    case .number(let text): return MathematicsBox(glyphs.spelled(text))
    case .operator(let text):
      let kind = text == "·" ? .dot : OperatorSymbol(text)?.kind ?? .binary
      return MathematicsBox(OperatorSymbol.spelled(text, glyphs), kind)
    case .text(let words): return MathematicsBox(glyphs.spelled(words), .inner)
    case .row(let items): return row(items)
    case .fraction(let above, let below): return fraction(above, below)
    case .derivative(let of, let by, let isPartial): return derivative(of, by, isPartial)
    case .superscript(let base, let upper): return scripts(base, lower: nil, upper: upper, 1, 1)
    case .subscript(let base, let lower): return scripts(base, lower: lower, upper: nil, 1, 1)
    case .scripts(let base, let lower, let upper):
      return scripts(base, lower: lower, upper: upper, 1, 2)
    case .root(let radicand, let degree): return root(radicand, degree)
    case .bracketed(let inner, let brackets):
      return bracketed(part(0).box(inner), brackets)
    case .large(let symbol, let lower, let upper, let body):
      return large(symbol, lower, upper, body)
    case .accented(let inner, let accent): return accented(inner, accent)
    case .function(let name, let arguments): return function(name, arguments)
    case .matrix(let rows): return matrix(rows)
    case .cases(let cases): return self.cases(cases)
    case .lines(let lines): return self.lines(lines)
    }
  }

  /// The layout of a part: the focus goes on if it leads there.
  func part(_ index: Int, form: MathematicsForm? = nil) -> MathematicsLayout {
    var inner = self
    inner.focus = focus?.first == index ? focus.map { Array($0.dropFirst()) } : nil
    inner.form = form ?? self.form
    inner.depth += 1
    return inner
  }

  /// The layout of an index, an exponent or a limit: in one row, close together.
  func script(_ index: Int) -> MathematicsLayout {
    var inner = part(index, form: .row)
    inner.isTight = true
    return inner
  }

  // MARK: Rows

  private func row(_ items: [Mathematics]) -> MathematicsBox {
    var result = MathematicsBox()
    for (index, item) in items.enumerated() {
      var box = part(index).box(item)
      if case .operator = item, box.left == .binary, isSign(after: index == 0 ? nil : result.right)
      {
        (box.left, box.right) = (.sign, .sign)
      }
      if form.isFlat, Self.isFraction(item), index + 1 < items.count,
        Self.isFactor(items[index + 1])
      {
        box = bracketed(box, .round)
      }
      let gap = index == 0 ? 0 : MathematicsBox.gap(result, box, isTight: isTight)
      if index > 0, !isTight, Self.isSeparator(items[index - 1]) {
        result.breaks.append(
          MathematicsBox.Break(column: result.columns + gap, depth: -1, isRelation: false))
      }
      if case .operator = item, index > 0, !isTight, [.binary, .dot, .relation].contains(box.left) {
        let column = result.columns + gap
        result.breaks.append(
          MathematicsBox.Break(column: column, depth: 0, isRelation: box.left == .relation))
      }
      result.append(box, gap: gap)
    }
    return result
  }

  private func isSign(after kind: OperatorSymbol.Kind?) -> Bool {
    guard let kind else { return true }
    return [.binary, .dot, .relation, .opening, .punctuation, .large, .sign].contains(kind)
  }

  private static func isSeparator(_ item: Mathematics) -> Bool {
    item == .operator(",") || item == .operator(";")
  }

  private static func isFraction(_ item: Mathematics) -> Bool {
    switch item {
    case .fraction, .derivative: true
    default: false
    }
  }

  /// Whether what stands at the right would seem to belong to the denominator.
  private static func isFactor(_ item: Mathematics) -> Bool {
    switch item {
    case .operator, .text: false
    default: true
    }
  }

  /// Formulas below each other, aligned at their first relations.
  private func lines(_ lines: [Mathematics]) -> MathematicsBox {
    let boxes = lines.enumerated().map { part($0.offset).box($0.element) }
    guard form != .row else {
      var result = MathematicsBox()
      for (index, box) in boxes.enumerated() {
        if index > 0 { result.append(MathematicsBox(";", .punctuation)) }
        result.append(box, gap: index > 0 ? 1 : 0)
      }
      return result.sealed()
    }
    return MathematicsBox.stack(Self.aligned(boxes), gap: boxes.contains { $0.rows > 1 } ? 1 : 0)
      .sealed()
  }

  /// The columns at which boxes start, so that their first relations are below each other.
  static func aligned(_ boxes: [MathematicsBox]) -> [(box: MathematicsBox, column: Int)] {
    let relations = boxes.map(\.relation)
    let most = relations.reduce(0) { max($0, $1 ?? 0) }
    return zip(boxes, relations).map { ($0, $1.map { most - $0 } ?? 0) }
  }
}

extension MathematicsBox {
  /// The column of the first relation outside all brackets.
  var relation: Int? { breaks.first { $0.isRelation && $0.depth == 0 }?.column }
}
