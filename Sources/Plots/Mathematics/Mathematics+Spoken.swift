internal import Cells

extension Mathematics {
  /// The formula as it is read aloud: “L equals one over m times the sum over i from 1 to m of …”.
  public var spoken: String { MathematicsInWords().words(self) }
}

/// Reads a formula aloud.
private struct MathematicsInWords {
  var depth = 0
  private static let deepest = 24
  private static let mostEntries = 6

  private var inner: MathematicsInWords { MathematicsInWords(depth: depth + 1) }

  func words(_ formula: Mathematics) -> String {
    guard depth < Self.deepest else { return "and so on" }
    switch formula {
    case .symbol(let text), .number(let text), .text(let text): return Self.named(text)
    case .operator(let text): return OperatorSymbol(text)?.words ?? Self.named(text)
    case .row(let items): return inner.row(items)
    case .fraction(let above, let below):
      let top = above == .number("1") ? "one" : inner.grouped(above, before: " over")
      return top + " over " + inner.grouped(below, before: "")
    case .derivative(let of, let by, let isPartial):
      return (isPartial ? "the partial derivative of " : "the derivative of ")
        + inner.words(of) + " by " + inner.words(by)
    case .superscript(let base, let power): return inner.power(inner.base(base), power)
    case .subscript(let base, let index): return inner.words(base) + " sub " + inner.words(index)
    case .scripts(let base, let lower, let upper):
      return inner.power(inner.words(base) + " sub " + inner.words(lower), upper)
    case .root(let radicand, let degree): return inner.root(radicand, degree)
    case .bracketed(let content, let brackets): return inner.bracketed(content, brackets)
    case .large(let symbol, let lower, let upper, let body):
      return inner.large(symbol, lower, upper) + " of " + inner.words(body)
    case .accented(let content, let accent):
      return content.binding() == .atom
        ? inner.words(content) + " " + accent.name : accent.name + " over " + inner.words(content)
    case .function(let name, let arguments): return inner.function(name, arguments)
    case .matrix(let rows): return inner.matrix(rows)
    case .cases(let cases):
      return cases.map { piece in
        inner.words(piece.value)
          + (piece.condition.map { " if " + inner.words($0) } ?? " otherwise")
      }.joined(separator: ", and ")
    case .lines(let lines): return lines.map { inner.words($0) }.joined(separator: "; ")
    }
  }

  private static func named(_ text: String) -> String {
    let words = Glyphs.ascii.spelled(VisibleText.string(of: text))
    return words.split(separator: " ").joined(separator: " ")
  }

  /// A part of a fraction; several terms are said to belong together.
  private func grouped(_ formula: Mathematics, before end: String) -> String {
    let said = words(formula)
    guard case .row = formula, formula.binding() == .sum || said.contains(" times ") else {
      return said
    }
    return "the quantity " + said + (end.isEmpty ? "" : ",")
  }

  // MARK: Rows

  private func row(_ items: [Mathematics]) -> String {
    var result = ""
    var before: OperatorSymbol.Kind?
    for (index, item) in items.enumerated() {
      if case .operator(let text) = item {
        let symbol = OperatorSymbol(text)
        let kind = symbol?.kind ?? .binary
        if kind != .punctuation, !result.isEmpty { result += " " }
        result += words(item)
        before = kind
        continue
      }
      if let last = result.last, index > 0 {
        if last == ",", before == nil { result += " " }
        let isFactor = before == nil && !isText(item) && !isText(items[index - 1])
        let isTimes = isFactor && (isCompound(item) || isCompound(items[index - 1]))
        result += (result.last == " " ? "" : " ") + (isTimes ? "times " : "")
      }
      result += words(item)
      if case .bracketed(_, let brackets) = item, brackets != .bar, brackets != .doubleBar,
        index + 1 < items.count
      {
        result += ","
      }
      before = nil
    }
    return result
  }

  private func isText(_ item: Mathematics) -> Bool {
    if case .text = item { return true }
    return false
  }

  private func isCompound(_ item: Mathematics) -> Bool {
    switch item {
    case .symbol, .number, .accented: false
    case .subscript(_, let index): !index.isSimple
    default: true
    }
  }

  // MARK: Parts

  /// What is raised to a power; more than one symbol is said to belong together.
  private func base(_ formula: Mathematics) -> String {
    formula.binding() == .atom ? words(formula) : "the quantity " + words(formula)
  }

  private func power(_ base: String, _ power: Mathematics) -> String {
    let end = base.hasPrefix("the quantity") ? "," : ""
    switch power {
    case .number("2"): return base + end + " squared"
    case .number("3"): return base + end + " cubed"
    case .symbol("T"), .symbol("⊤"): return base + end + " transposed"
    case .operator("*"), .symbol("*"): return base + " star"
    case .operator("′"), .symbol("′"): return base + " prime"
    case .bracketed(let label, _): return base + end + " superscript " + words(label)
    default: return base + end + " to the power " + words(power)
    }
  }

  private func root(_ radicand: Mathematics, _ degree: Mathematics?) -> String {
    let name: String =
      switch degree {
      case nil, .number("2"): "the square root of "
      case .number("3"): "the cube root of "
      case .some(let degree): "the root of degree " + words(degree) + " of "
      }
    return name + words(radicand)
  }

  private func bracketed(_ content: Mathematics, _ brackets: Mathematics.Brackets) -> String {
    switch brackets {
    case .bar: "the absolute value of " + words(content)
    case .doubleBar: "the norm of " + words(content)
    case .round, .square, .curly:
      content.isSimple ? words(content) : "the quantity " + words(content)
    }
  }

  private func large(
    _ symbol: Mathematics.LargeOperator, _ lower: Mathematics?, _ upper: Mathematics?
  ) -> String {
    var result = "the " + symbol.spoken
    if let lower {
      if case .row(let items) = lower, let first = items.first, items.count > 2,
        items[1] == .operator("="), upper != nil
      {
        result += " over \(words(first)) from \(row(Array(items.dropFirst(2))))"
      } else {
        result += " \(symbol.limitWord) " + words(lower)
      }
    }
    if let upper { result += (lower == nil ? " up to " : " to ") + words(upper) }
    return result
  }

  private func function(_ name: Mathematics, _ arguments: [Mathematics]) -> String {
    if Mathematics.isWrittenBeside(name, arguments) {
      return words(name) + " " + words(arguments[0])
    }
    guard !arguments.isEmpty else { return words(name) }
    return words(name) + " of " + arguments.map(argument).joined(separator: " and ")
  }

  private func argument(_ formula: Mathematics) -> String {
    guard case .bracketed(let content, let brackets) = formula, brackets == .round else {
      return words(formula)
    }
    return words(content)
  }

  private func matrix(_ rows: [[Mathematics]]) -> String {
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard columns > 0 else { return "an empty matrix" }
    let isLarge = rows.count * columns > Self.mostEntries
    if columns == 1 {
      if isLarge { return "a vector of \(rows.count) entries" }
      return "the vector " + rows.map { $0.map { words($0) }.joined() }.joined(separator: ", ")
    }
    if isLarge { return "a matrix of \(rows.count) rows and \(columns) columns" }
    return "the matrix with the rows "
      + rows.map { $0.map { words($0) }.joined(separator: ", ") }.joined(separator: " and ")
  }
}

extension Mathematics.LargeOperator {
  fileprivate var spoken: String {
    switch self {
    case .sum: "sum"
    case .product: "product"
    case .named("max"): "maximum"
    case .named("min"): "minimum"
    case .named("lim"): "limit"
    case .named(let name): name
    }
  }
}
