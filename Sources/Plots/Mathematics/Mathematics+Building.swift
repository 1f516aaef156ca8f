/// Formulas put together from parts, with the brackets that the reading needs.
extension Mathematics {
  /// A number in three significant digits; text where there is none.
  public static func value(_ value: Double) -> Mathematics {
    guard value.isFinite else {
      if value.isNaN { return .text("NaN") }
      return value < 0 ? ["−", .symbol("∞")] : .symbol("∞")
    }
    let text = ShortNumber.text(value)
    return text.hasPrefix("−") ? ["−", .number(String(text.dropFirst()))] : .number(text)
  }

  /// A matrix of numbers, outputs × inputs: a list of its rows.
  public static func matrix(of rows: [[Double]]) -> Mathematics {
    .matrix(rows.map { $0.map(value) })
  }

  /// A column of numbers.
  public static func vector(of entries: [Double]) -> Mathematics { .vector(entries.map(value)) }

  /// `a · b`; sums, and what has a sign behind a dot, are put in brackets.
  public static func dotProduct(_ factors: [Mathematics]) -> Mathematics {
    var items: [Mathematics] = []
    for (index, factor) in factors.enumerated() {
      if index > 0 { items.append(.operator("·")) }
      let binding = factor.binding()
      let isLoose = binding == .sum || binding == .signed && index > 0
      items.append(isLoose ? .parenthesised(factor) : factor)
    }
    return items.count == 1 ? items[0] : .row(items)
  }

  /// A function by its name: `sqrt`, `abs`, `norm` and, of one argument, `exp` are set as in print,
  /// others as `f(x, y)`.
  public static func call(_ name: String, _ arguments: [Mathematics]) -> Mathematics {
    guard arguments.count == 1 else { return .function(.symbol(name), arguments) }
    return switch name {
    case "sqrt": .root(arguments[0])
    case "abs": .absolute(arguments[0])
    case "norm": .norm(arguments[0])
    case "exp": .superscript("e", arguments[0])
    default: .function(.symbol(name), arguments)
    }
  }

  /// A base with one index, or several with commas between them.
  public static func indexed(_ base: Mathematics, _ indices: [Mathematics]) -> Mathematics {
    guard let first = indices.first else { return base }
    let rest = indices.dropFirst().flatMap { [Mathematics.operator(","), $0] }
    return .subscript(base, rest.isEmpty ? first : .row([first] + rest))
  }

  /// The transposed matrix or vector: `Wᵀ`.
  public static func transposed(_ formula: Mathematics) -> Mathematics {
    .superscript(formula, .symbol("T"))
  }

  /// Two formulas compared; `<=`, `>=`, `==` and `!=` become the signs of print.
  public static func comparison(_ left: Mathematics, _ sign: String, _ right: Mathematics)
    -> Mathematics
  {
    let printed = ["<=": "≤", ">=": "≥", "==": "=", "!=": "≠"][sign] ?? sign
    return .row(flat(left) + [.operator(printed)] + flat(right))
  }

  /// The parts that stand in a row beside others.
  private static func flat(_ formula: Mathematics) -> [Mathematics] {
    if case .row(let items) = formula { return items }
    return [formula]
  }
}
