@testable import Formulas

/// Random trees in the form that the parser gives: no negative numbers.
struct RandomExpressions {
  var generator: FormulaSeed
  var names = ["x1", "x2", "w", "eta", "yhat", "w'", "dbeta", "ybar"]

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
    switch Int.random(in: 0..<10, using: &generator) {
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
      let binary = BinaryOperator.allCases.randomElement(using: &generator) ?? .sum
      return .binary(binary, expression(depth: depth - 1), expression(depth: depth - 1))
    }
  }

  mutating func point(from low: Double = -3, to high: Double = 3) -> [String: Double] {
    var point: [String: Double] = [:]
    for name in names { point[name] = Double.random(in: low...high, using: &generator) }
    return point
  }
}
