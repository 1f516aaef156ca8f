import Formulas
import Testing

@testable import Labs

@Suite struct ExplanationLineTests {
  private static let a = NumberAddress(.line(0))
  private static let b = NumberAddress(.line(1))

  private static func line(
    _ arithmetic: Arithmetic, _ result: Double, a: Double, b: Double
  ) -> ExplanationLine {
    ExplanationLine(
      arithmetic, result: result, notation: .unicode, name: { $0 == Self.a ? "a" : "b" },
      number: { $0 == Self.a ? a : b })
  }

  private static let sum = Arithmetic.sum([.input(a), .input(b)])

  @Test func operandsHaveTheDigitsThatTheResultNeeds() {
    let short = Self.line(Self.sum, 3.5, a: 1.25, b: 2.25)
    #expect(short.arithmetic == "1.25 + 2.25" && short.result == "3.5")
    // With three digits the sum would be 2.222.
    let long = Self.line(Self.sum, 2.2222, a: 1.11114, b: 1.11106)
    #expect(long.result == "2.222" && long.lastPlace == -3)
    let value = long.evaluated ?? 0
    #expect((value - 2.222).magnitude < 0.0005)
    #expect(long.rule == "a + b")
  }

  @Test func whatCancelsHasTheDigitsThatAreLeft() {
    // The engine has 7 digits: of the difference only the first is certain.
    let line = Self.line(
      .difference(.input(Self.a), .input(Self.b)), 1.4e-4, a: 100.0001, b: 100)
    #expect(line.result == "0.0001" && line.lastPlace == -4)
    let nothing = Self.line(.difference(.input(Self.a), .input(Self.b)), 2e-9, a: 7.1, b: 7.1)
    #expect(nothing.result == "0")
  }

  @Test func arithmeticThatDoesNotGiveTheResultIsNotSaidToGiveIt() {
    #expect(Self.line(Self.sum, 3.6, a: 1.25, b: 2.25).lastPlace == nil)
    #expect(Self.line(Self.sum, 3.501, a: 1.25, b: 2.25).lastPlace == nil)
    #expect(Self.line(Self.sum, .infinity, a: .infinity, b: 1).lastPlace == nil)
    #expect(Self.line(Self.sum, .nan, a: .nan, b: 1).result == "not a number")
  }

  @Test func numbersOfAnySizeAreWritten() {
    for size in [1e-30, 1e-7, 1, 1e8, 1e30] {
      let line = Self.line(Self.sum, 3 * size, a: size, b: 2 * size)
      #expect(line.lastPlace != nil, "\(size)")
      #expect(line.evaluated.map { ($0 - 3 * size).magnitude < 1e-3 * size } == true)
    }
  }
}
