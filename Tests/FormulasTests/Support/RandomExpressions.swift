@testable import Formulas

/// Random trees in the form that the parser gives: no negative numbers.
struct RandomExpressions {
  var generator: FormulaSeed
  var names = ["x1", "x2", "w", "eta", "yhat", "w'", "dbeta", "ybar"]

  /// Those that have a derivative by both sides.
  static let operators: [BinaryOperator] = [.sum, .difference, .product, .quotient, .power]

  init(seed: Int) {
    generator = FormulaSeed(seed)
  }

  mutating func number() -> Double {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1, 2: Double(Int.random(in: 0...12, using: &generator))
    case 3: Double(Int.random(in: 1...99, using: &generator)) / 10
    case 4: Double.random(in: 0...1, using: &generator)
    default: Double.random(in: 0...1, using: &generator) * 1e-9
    }
  }

  mutating func expression(depth: Int) -> Expression {
    let pick = depth == 0 ? Int.random(in: 0..<5, using: &generator) : -1
    if pick >= 0 || Int.random(in: 0..<8, using: &generator) == 0 {
      switch Int.random(in: 0..<9, using: &generator) {
      case 0..<3: return .number(number())
      case 3: return .constant(.pi)
      default: return .variable(names.randomElement(using: &generator) ?? "x1")
      }
    }
    switch Int.random(in: 0..<12, using: &generator) {
    case 10:
      let function = Bool.random(using: &generator) ? ArrayFunction.maximum : .minimum
      return .apply(function, [expression(depth: depth - 1), expression(depth: depth - 1)])
    case 11:
      let condition = Expression.binary(
        .greater, expression(depth: depth - 1), expression(depth: depth - 1))
      return .apply(
        .choose, [condition, expression(depth: depth - 1), expression(depth: depth - 1)])
    case 0, 1: return .negated(expression(depth: depth - 1))
    case 2:
      let function = Function.allCases.randomElement(using: &generator) ?? .sin
      return .call(function, expression(depth: depth - 1))
    case 3:
      let exponent = Expression.number(Double(Int.random(in: 0...4, using: &generator)))
      let isNegative = Bool.random(using: &generator)
      return .binary(
        .power, expression(depth: depth - 1), isNegative ? .negated(exponent) : exponent)
    default:
      let binary = Self.operators.randomElement(using: &generator) ?? .sum
      return .binary(binary, expression(depth: depth - 1), expression(depth: depth - 1))
    }
  }

  /// A tree of every kind of node, whether it can be worked out or not.
  mutating func anyExpression(depth: Int) -> Expression {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    guard depth > 0, pick(9) > 0 else { return expression(depth: 0) }
    func parts(_ range: ClosedRange<Int>) -> [Expression] {
      (0..<Int.random(in: range, using: &generator)).map { _ in anyExpression(depth: depth - 1) }
    }
    switch pick(9) {
    case 0: return .negated(anyExpression(depth: depth - 1))
    case 1:
      let function = Function.allCases.randomElement(using: &generator) ?? .sin
      return .call(function, anyExpression(depth: depth - 1))
    case 2:
      let function = ArrayFunction.allCases.randomElement(using: &generator) ?? .sum
      return .apply(function, parts(function.arity))
    case 3: return .list(parts(1...4))
    case 4: return .transposed(anyExpression(depth: depth - 1))
    case 5:
      let selectors = (0...pick(2)).map { _ -> Selector in
        if pick(2) == 0 { return .at(anyExpression(depth: depth - 1)) }
        return .range(from: parts(0...1).first, to: parts(0...1).first)
      }
      return .index(anyExpression(depth: depth - 1), selectors)
    default:
      let binary = BinaryOperator.allCases.randomElement(using: &generator) ?? .sum
      return .binary(
        binary, anyExpression(depth: depth - 1), anyExpression(depth: depth - 1))
    }
  }

  mutating func point(from low: Double = -3, to high: Double = 3) -> [String: Double] {
    var point: [String: Double] = [:]
    for name in names { point[name] = Double.random(in: low...high, using: &generator) }
    return point
  }
}
