/// A formula as a tree of its parts, to be set as in print.
///
/// Literals make short work of it: `["L", "=", .fraction(1, "m")]`. A string is an operator if it
/// is known as one, a number if it is made of digits, otherwise a symbol.
public indirect enum Mathematics: Hashable, Sendable {
  /// A variable or a constant: `x`, `η`.
  case symbol(String)
  /// A number as it is to be written.
  case number(String)
  /// An operator or a relation: `+`, `=`, `·`.
  case `operator`(String)
  /// Words between formulas.
  case text(String)
  /// Parts beside each other; without an operator between them they are factors.
  case row([Mathematics])
  /// Numerator and denominator.
  case fraction(Mathematics, Mathematics)
  /// A base and its exponent.
  case superscript(Mathematics, Mathematics)
  /// A base and its index.
  case `subscript`(Mathematics, Mathematics)
  /// A base with an index and an exponent.
  case scripts(Mathematics, lower: Mathematics, upper: Mathematics)
  /// A root; the square root without a degree.
  case root(Mathematics, degree: Mathematics? = nil)
  /// Brackets that grow with what is in them.
  case bracketed(Mathematics, Brackets)
  /// A sum, a product or a maximum with limits, and what it is taken of.
  case large(LargeOperator, lower: Mathematics?, upper: Mathematics?, Mathematics)
  /// A mark above: `ŷ`.
  case accented(Mathematics, Accent)
  /// A function and its arguments: `f(x, y)`, `log x`.
  case function(Mathematics, [Mathematics])
  /// The rows of a matrix; one column is a vector.
  case matrix([[Mathematics]])
  /// A function defined piece by piece.
  case cases([Case])
  /// `∂L/∂w`, or with an upright d where it is not partial.
  case derivative(of: Mathematics, by: Mathematics, isPartial: Bool = true)
  /// Formulas below each other, aligned at the first relation of each.
  case lines([Mathematics])

  /// Pairs of brackets; bars stand for the absolute value, double bars for a norm.
  public enum Brackets: Hashable, Sendable, CaseIterable {
    case round, square, curly, bar, doubleBar
  }

  /// The marks above a symbol.
  public enum Accent: Hashable, Sendable, CaseIterable { case hat, bar, tilde, dot, vector }

  /// What has limits above and below.
  public enum LargeOperator: Hashable, Sendable {
    case sum, product
    /// By its name: `max`, `argmin`, `lim`.
    case named(String)
  }

  /// One piece of a function: its value, and when it applies; nil for all other cases.
  public struct Case: Hashable, Sendable {
    public var value: Mathematics
    public var condition: Mathematics?

    public init(_ value: Mathematics, if condition: Mathematics? = nil) {
      self.value = value
      self.condition = condition
    }
  }
}

extension Mathematics {
  /// A formula in round brackets.
  public static func parenthesised(_ formula: Mathematics) -> Mathematics {
    .bracketed(formula, .round)
  }

  /// The absolute value `|x|`.
  public static func absolute(_ formula: Mathematics) -> Mathematics { .bracketed(formula, .bar) }

  /// The norm `‖x‖`.
  public static func norm(_ formula: Mathematics) -> Mathematics { .bracketed(formula, .doubleBar) }

  /// The sum of `body` over an index with its limits.
  public static func sum(
    _ lower: Mathematics? = nil, to upper: Mathematics? = nil, of body: Mathematics
  ) -> Mathematics { .large(.sum, lower: lower, upper: upper, body) }

  /// The product of `body` over an index with its limits.
  public static func product(
    _ lower: Mathematics? = nil, to upper: Mathematics? = nil, of body: Mathematics
  ) -> Mathematics { .large(.product, lower: lower, upper: upper, body) }

  /// A symbol with a hat: an estimate.
  public static func hat(_ formula: Mathematics) -> Mathematics { .accented(formula, .hat) }

  /// A symbol with a bar: a mean.
  public static func bar(_ formula: Mathematics) -> Mathematics { .accented(formula, .bar) }

  /// A column of numbers.
  public static func vector(_ entries: [Mathematics]) -> Mathematics {
    .matrix(entries.map { [$0] })
  }
}

extension Mathematics {
  /// The part of a number, counted from 0 in the order of a case's values; the body of a large
  /// operator comes before its limits. The entries of a matrix count row by row, a value and its
  /// condition count as two.
  public func part(_ index: Int) -> Mathematics? {
    let parts: [Mathematics?] =
      switch self {
      case .symbol, .number, .operator, .text: []
      case .row(let items), .lines(let items): items
      case .fraction(let a, let b), .superscript(let a, let b), .subscript(let a, let b): [a, b]
      case .derivative(let of, let by, _): [of, by]
      case .scripts(let base, let lower, let upper): [base, lower, upper]
      case .root(let radicand, let degree): [radicand, degree]
      case .bracketed(let inner, _), .accented(let inner, _): [inner]
      case .large(_, let lower, let upper, let body): [body, lower, upper]
      case .function(let name, let arguments): [name] + arguments
      case .matrix(let rows): rows.flatMap { $0 }
      case .cases(let cases): cases.flatMap { [$0.value, $0.condition] }
      }
    return parts.indices.contains(index) ? parts[index] : nil
  }

  /// The part to which a path of numbers leads; the formula itself for an empty path.
  public func part(at path: [Int]) -> Mathematics? {
    path.reduce(Optional(self)) { $0?.part($1) }
  }
}

extension Mathematics: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) {
    if OperatorSymbol(text) != nil {
      self = .operator(text)
    } else if text.first?.isNumber == true, text.allSatisfy({ $0.isNumber || $0 == "." }) {
      self = .number(text)
    } else {
      self = .symbol(text)
    }
  }

  public init(integerLiteral value: Int) {
    self = value < 0 ? .row([.operator("−"), .number("\(value.magnitude)")]) : .number("\(value)")
  }

  public init(arrayLiteral items: Mathematics...) { self = .row(items) }
}
