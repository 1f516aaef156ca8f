import Formulas
import Testing

@testable import Labs

@Suite struct ArithmeticTextTests {
  private static let x = NumberAddress(.line(0))
  private static let y = NumberAddress(.line(1))

  private static func text(
    _ arithmetic: Arithmetic, _ x: Double, _ y: Double, _ notation: Notation = .unicode
  ) -> String {
    ArithmeticText.numbers(arithmetic, notation, digits: 6) { $0 == Self.x ? x : y }
      .map(\.text).joined()
  }

  @Test func bracketsStandWhereTheyAreNeeded() {
    let (x, y) = (Arithmetic.input(Self.x), Arithmetic.input(Self.y))
    #expect(Self.text(.product([x, y]), 0.5, -2) == "0.5·(−2)")
    #expect(Self.text(.product([.sum([x, y]), y]), 1, 2, .ascii) == "(1 + 2)*2")
    #expect(Self.text(.power(y, 2), 1, -2) == "(−2)²")
    #expect(Self.text(.negated(.sum([x, y])), 1, 2) == "−(1 + 2)")
    #expect(Self.text(.quotient(x, .product([x, y])), 1, 2) == "1/(1·2)")
    #expect(Self.text(.sum([x]), 4, 0) == "4")
  }

  @Test func whatIsWrittenReadsBackAsTheSameNumber() throws {
    let (x, y) = (Arithmetic.input(Self.x), Arithmetic.input(Self.y))
    let all: [Arithmetic] = [
      .difference(x, .difference(y, x)), .quotient(x, .quotient(y, x)), .power(x, 3),
      .negated(.power(y, 2)), .call(.exp, .negated(y)), .largest([x, y, .constant(0)]),
      .product([x, .sum([x, y]), .negated(y)]), .sum([.negated(x), .product([y, y])]),
    ]
    for arithmetic in all {
      for (a, b) in [(1.5, -2.25), (2e-7, 3.5e9), (-1e-6, -0.5), (0, 1)] {
        for notation in Notation.allCases {
          let text = Self.text(arithmetic, a, b, notation)
          let value = try Formula(parsing: text).value([String: Double]())
          let wanted = arithmetic.value { $0 == Self.x ? a : b }
          let isSame =
            value == wanted || (value.isNaN && wanted.isNaN)
            || (value - wanted).magnitude <= 1e-15 * wanted.magnitude
          #expect(isSame, "\(text) gives \(value), not \(wanted)")
        }
      }
    }
  }

  @Test func aSymbolStandsInTheRuleForItsNumber() {
    let arithmetic = Arithmetic.product([.setting(0.1, "η"), .power(.input(Self.x), 2)])
    let rule = ArithmeticText.symbols(arithmetic, .unicode) { _ in "w₁" }
    #expect(rule.map(\.text).joined() == "η·(w₁)²")
    let ascii = ArithmeticText.symbols(arithmetic, .ascii) { _ in "w_1" }
    #expect(ascii.map(\.text).joined() == "eta*(w_1)^2")
    #expect(rule.compactMap(\.address) == [Self.x])
  }
}
