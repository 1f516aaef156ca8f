internal import Formulas
private import Glibc

/// What is worked out of other numbers, and how: as it is written, neither simplified nor rearranged.
indirect enum Arithmetic: Hashable, Sendable {
  case input(NumberAddress)
  /// A number, under its sign in the rule where it has one.
  case constant(Double, symbol: String? = nil)
  case sum([Arithmetic])
  case difference(Arithmetic, Arithmetic)
  case product([Arithmetic])
  case quotient(Arithmetic, Arithmetic)
  case power(Arithmetic, Int)
  case negated(Arithmetic)
  case call(Function, Arithmetic)
  /// The largest of some numbers.
  case largest([Arithmetic])

  /// A setting of the engine, which keeps Floats: 0.1 is meant as it was written.
  static func setting(_ value: Float, _ symbol: String? = nil) -> Arithmetic {
    .constant(Double("\(value)") ?? Double(value), symbol: symbol)
  }

  /// The result for the numbers of its inputs.
  func value(_ number: (NumberAddress) -> Double) -> Double {
    switch self {
    case .input(let address): number(address)
    case .constant(let value, _): value
    case .sum(let parts): parts.reduce(0) { $0 + $1.value(number) }
    case .difference(let left, let right): left.value(number) - right.value(number)
    case .product(let parts): parts.reduce(1) { $0 * $1.value(number) }
    case .quotient(let left, let right): left.value(number) / right.value(number)
    case .power(let base, let exponent): pow(base.value(number), Double(exponent))
    case .negated(let part): -part.value(number)
    case .call(let function, let part): function.value(part.value(number))
    case .largest(let parts): parts.map { $0.value(number) }.max() ?? .nan
    }
  }

  /// How large the numbers are that make up the result: where they cancel, rounding in the engine is
  /// to be measured by them.
  func magnitude(_ number: (NumberAddress) -> Double) -> Double {
    switch self {
    case .input(let address): number(address).magnitude
    case .constant(let value, _): value.magnitude
    case .sum(let parts): parts.reduce(0) { $0 + $1.magnitude(number) }
    case .difference(let left, let right): left.magnitude(number) + right.magnitude(number)
    case .product(let parts): parts.reduce(1) { $0 * $1.magnitude(number) }
    case .quotient(let left, let right):
      left.magnitude(number) / right.value(number).magnitude
    case .power(let base, let exponent): pow(base.magnitude(number), Double(exponent))
    case .negated(let part): part.magnitude(number)
    case .call(.ln, _): value(number).magnitude + 1
    case .call(let function, let part):
      max(value(number).magnitude, function == .exp ? 0 : part.magnitude(number).squareRoot())
    case .largest(let parts): parts.map { $0.magnitude(number) }.max() ?? 0
    }
  }

  /// The inputs in the order in which they are written, each once.
  var inputs: [NumberAddress] {
    var seen: Set<NumberAddress> = []
    return leaves.filter { seen.insert($0).inserted }
  }

  private var leaves: [NumberAddress] {
    switch self {
    case .input(let address): [address]
    case .constant: []
    case .sum(let parts), .product(let parts), .largest(let parts): parts.flatMap(\.leaves)
    case .difference(let left, let right), .quotient(let left, let right):
      left.leaves + right.leaves
    case .power(let part, _), .negated(let part), .call(_, let part): part.leaves
    }
  }
}
