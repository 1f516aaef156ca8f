import Formulas
import Testing

@testable import Labs

@Suite struct ArrayArithmeticTests {
  private static let values: [String: Value] = [
    "a": Value(2), "v": Value([1, -2, 3]), "w": Value([4, 5, 6]),
    "M": Value(rows: [[1, 2, 3], [4, 5, 6]]),
  ]
  private static let names = values.keys.sorted()

  private static func array(_ name: String) -> ArrayArithmetic? {
    guard let line = names.firstIndex(of: name), let value = values[name] else { return nil }
    return ArrayArithmetic(
      value.shape,
      value.entries.indices.map { .input(LineNumbers.address(line, $0, value.shape)) })
  }

  private static func number(_ address: NumberAddress) -> Double {
    guard case .line(let line) = address.quantity, let value = values[names[line]] else {
      return .nan
    }
    // The matrix has three columns.
    let index = address.place.reduce(0) { $0 * 3 + $1 }
    return value.entries[index]
  }

  @Test(arguments: [
    "a*v + w", "v*w - a/w", "M @ v", "M @ M.T", "v @ w", "w @ M.T", "mean(v*w)", "sum(M)",
    "max(v)", "dot(v, w)", "exp(-v)", "M + v", "v^2", "[a, 2*a]", "(M*a).T", "sum(exp(v))/a",
    "-mean(v)^2 + sum(w)",
  ])
  func entriesAreThoseOfTheFormula(_ text: String) throws {
    let formula = try Formula(parsing: text)
    let value = try formula.value(Self.values)
    let made = try #require(ArrayArithmetic(formula.expression, Self.array))
    #expect(made.shape == value.shape)
    for (arithmetic, entry) in zip(made.entries, value.entries) {
      let difference = (arithmetic.value(Self.number) - entry).magnitude
      #expect(difference <= 1e-12 * max(1, entry.magnitude), "\(text)")
    }
  }

  @Test(arguments: ["v > a", "sum(M, axis=0)", "v[0]", "softmax(v)", "a^w", "unknown"])
  func theRestIsNotWrittenEntryByEntry(_ text: String) throws {
    let formula = try Formula(parsing: text)
    #expect(ArrayArithmetic(formula.expression, Self.array) == nil)
  }
}
