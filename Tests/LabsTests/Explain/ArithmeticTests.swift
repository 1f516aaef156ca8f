import Formulas
import Testing

@testable import Labs

@Suite struct ArithmeticTests {
  private static let a = NumberAddress(.line(0))
  private static let b = NumberAddress(.line(1))
  private static func number(_ address: NumberAddress) -> Double {
    address == a ? 3 : -2
  }

  @Test func everyOperationHasItsValue() {
    let (a, b) = (Arithmetic.input(Self.a), Arithmetic.input(Self.b))
    let cases: [(Arithmetic, Double)] = [
      (.sum([a, b, .constant(1)]), 2), (.difference(a, b), 5), (.product([a, b]), -6),
      (.quotient(a, b), -1.5), (.power(b, 3), -8), (.negated(a), -3), (.call(.abs, b), 2),
      (.largest([b, a]), 3), (.setting(0.1), 0.1),
    ]
    for (arithmetic, value) in cases { #expect(arithmetic.value(Self.number) == value) }
  }

  @Test func inputsStandOnceInTheOrderOfTheLine() {
    let (a, b) = (Arithmetic.input(Self.a), Arithmetic.input(Self.b))
    #expect(Arithmetic.sum([.product([b, a]), b]).inputs == [Self.b, Self.a])
  }

  @Test func whatCancelsIsMeasuredByItsParts() {
    let (a, b) = (Arithmetic.input(Self.a), Arithmetic.input(Self.b))
    #expect(Arithmetic.sum([a, b]).magnitude(Self.number) == 5)
    #expect(Arithmetic.product([a, .difference(b, b)]).magnitude(Self.number) == 12)
  }
}
