/// How tightly the parts of a formula hold together: whether it needs brackets when a bar, a raised
/// row or a space no longer says what belongs together.
enum Binding: Int, Comparable {
  /// Terms with operators or relations between them, and sums without an end.
  case sum
  /// A sign before factors.
  case signed
  /// Has a fraction among its factors.
  case quotient
  case product
  case atom

  static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
}

extension Mathematics {
  /// How tightly the formula binds when it is written in one row. It looks no deeper than `levels`.
  func binding(levels: Int = 24) -> Binding {
    switch self {
    case .row(let items):
      if items.count == 1 { return levels > 0 ? items[0].binding(levels: levels - 1) : .atom }
      return rowBinding(items, levels)
    case .number(let text): return text.first == "−" || text.first == "-" ? .signed : .atom
    case .operator(let text): return OperatorSymbol(text)?.kind == .relation ? .sum : .atom
    case .text(let words): return words.contains(" ") ? .sum : .atom
    case .fraction, .derivative: return .quotient
    case .large, .lines: return .sum
    case .function(let name, let arguments):
      return Self.isWrittenBeside(name, arguments) ? .product : .atom
    case .symbol, .superscript, .subscript, .scripts, .root, .bracketed, .accented, .matrix, .cases:
      return .atom
    }
  }

  private func rowBinding(_ items: [Mathematics], _ levels: Int) -> Binding {
    var binding = Binding.atom
    var isFirst = true
    for item in items {
      defer { isFirst = false }
      if case .operator(let text) = item {
        switch OperatorSymbol(text)?.kind ?? .binary {
        case .binary where isFirst: binding = min(binding, .signed)
        case .binary where ["·", "×", "⊙", "∗"].contains(text): binding = min(binding, .product)
        case .binary, .relation, .punctuation: return .sum
        case .ordinary where text == "/": binding = min(binding, .quotient)
        default: binding = min(binding, .product)
        }
      } else {
        let inner = levels > 0 ? item.binding(levels: levels - 1) : .atom
        if inner == .sum { return .sum }
        binding = min(binding, isFirst ? inner : min(inner, .product))
      }
    }
    return items.isEmpty ? .atom : binding
  }

  /// The functions that are written before a simple argument without brackets.
  private static let besideArgument: Set<String> = [
    "log", "ln", "lg", "sin", "cos", "tan", "det", "tr",
  ]

  /// Whether a function stands before its argument without brackets: `log x`.
  static func isWrittenBeside(_ name: Mathematics, _ arguments: [Mathematics]) -> Bool {
    guard arguments.count == 1 else { return false }
    let word: Mathematics =
      switch name {
      case .subscript(let base, _), .superscript(let base, _): base
      default: name
      }
    guard case .symbol(let text) = word, besideArgument.contains(text) else { return false }
    switch arguments[0] {
    case .symbol, .number, .accented, .subscript: return true
    default: return false
    }
  }

  /// Whether it is a single letter or number, perhaps with a mark above or an index.
  var isSimple: Bool {
    switch self {
    case .symbol(let text): text.count == 1
    case .number(let text): text.first?.isNumber == true
    case .accented(.symbol(let text), _), .subscript(.symbol(let text), _): text.count == 1
    case .subscript(.accented(.symbol, _), _): true
    default: false
    }
  }
}
