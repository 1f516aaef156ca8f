import Formulas
import Testing

@testable import Coursework

struct StepsTakenAgainTests {
  private let epoch = [
    "e = w*x + b - y", "dw = mean(e*x)", "db = mean(e)", "w' = w - eta*dw", "b' = b - eta*db",
  ]

  private func twins(of index: Int, _ lines: [String]) throws -> [Twin] {
    StepsTakenAgain.twins(
      of: index, in: try lines.map { try Assignment(parsing: $0) }, earlierValues: ["w'": "w"])
  }

  @Test func theSlopeForTheBiasIsTakenWithTheNewWeight() throws {
    let twins = try twins(of: 4, epoch)
    #expect(try twins.map(\.formula) == [Formula(parsing: "b - eta*mean(w'*x + b - y)")])
    #expect(
      twins.first?.mistake.sentence
        == "You worked out e, dw, db again with the new w′. All values of one step belong to the old w."
    )
    #expect(twins.first?.mistake.rule == "new-value")
  }

  @Test func aStepThatUsesTheValueItselfHasARuleOfItsOwn() throws {
    #expect(try twins(of: 2, ["e = w*x", "w' = w - e", "b' = b - w*e"]).isEmpty)
    #expect(try twins(of: 2, ["e = w*x", "w' = w - e", "b' = b - w'*e"]).isEmpty)
  }

  @Test func aStepThatDoesNotDependOnItHasNone() throws {
    #expect(try twins(of: 2, ["e = x", "w' = w - e", "b' = b - e"]).isEmpty)
  }

  @Test func theChainAnswersWithIt() throws {
    let epoch = try exercise(
      #"""
      id = "epoch"
      kind = "steps"
      ask = "?"
      given = { x = 2, y = 1, w = 3, b = 1, eta = 0.1 }
      steps = """
      e = w*x + b - y
      w' = w - eta*e*x
      b' = b - eta*e
      """
      """#)
    // e = 6, w' = 1.8; with it e would be 3.6, and b' = 0.64.
    let verdict = epoch.kind.variant(seed: nil).judge("0.64", question: 2, earlier: ["6", "1.8"])
    #expect(verdict.mistake == "new-value")
  }
}
