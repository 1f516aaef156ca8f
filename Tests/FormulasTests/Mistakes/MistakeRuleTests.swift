import Testing

@testable import Formulas

struct MistakeRuleTests {
  @Test func aSlipIsMadeInEveryPart() throws {
    let formula = try Formula(parsing: "a - (b - c)").expression
    let context = MistakeContext(earlierNames: [:], notation: .ascii)
    let slips = formula.slips { PlusForMinus().slips(at: $0, context) }
    #expect(slips.map { $0.expression.printed(.ascii) } == ["a + (b - c)", "a - (b + c)"])
  }

  @Test func sentencesFollowTheNotation() throws {
    let twins = try Formula(parsing: "w - eta*dw").twins(notation: .ascii)
    #expect(twins.first?.mistake.sentence == "You added eta*dw instead of subtracting it.")
  }
}
