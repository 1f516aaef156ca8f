/// A sum taken apart into terms, like terms put together.
struct SumParts {
  /// More terms than this are left as they stand; it keeps trees from growing too high.
  static let countLimit = 100

  private var terms: [ProductParts] = []
  private var places: [Expression?: Int] = [:]
  private var isUndefined = false

  /// Takes apart an expression whose parts are simplified.
  init(_ expression: Expression) {
    add(expression, negated: false)
  }

  private mutating func add(_ expression: Expression, negated: Bool) {
    switch expression {
    case .negated(let inner): add(inner, negated: !negated)
    case .binary(.sum, let left, let right):
      add(left, negated: negated)
      add(right, negated: negated)
    case .binary(.difference, let left, let right):
      add(left, negated: negated)
      add(right, negated: !negated)
    default: add(ProductParts(expression), negated: negated)
    }
  }

  private mutating func add(_ term: ProductParts, negated: Bool) {
    let coefficient = negated ? term.coefficient.negated : term.coefficient
    let rest = term.rest
    guard rest != nil || term.isNumber else {
      isUndefined = true
      return
    }
    if let place = places[rest] {
      if let sum = terms[place].coefficient.plus(coefficient) {
        terms[place] = terms[place].with(sum)
        return
      }
    } else {
      places[rest] = terms.count
    }
    terms.append(term.with(coefficient))
  }

  /// The sum put together again, a positive term first; nil when it has too many terms or one that
  /// divides by 0.
  var expression: Expression? {
    guard !isUndefined, terms.count <= Self.countLimit else { return nil }
    var left = terms.filter { $0.coefficient.numerator != 0 }
    guard !left.isEmpty else { return .number(0) }
    if let positive = left.firstIndex(where: { $0.coefficient.numerator > 0 }) {
      left.insert(left.remove(at: positive), at: 0)
    }
    guard var whole = left[0].expression else { return nil }
    for term in left.dropFirst() {
      let isNegative = term.coefficient.numerator < 0
      guard let next = (isNegative ? term.with(term.coefficient.negated) : term).expression else {
        return nil
      }
      whole = .binary(isNegative ? .difference : .sum, whole, next)
    }
    return whole
  }
}
