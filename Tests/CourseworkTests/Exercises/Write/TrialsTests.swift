import Formulas
import Testing

@testable import Coursework

struct TrialsTests {
  private func trials(_ rule: String, seed: UInt64 = 1) throws -> Trials {
    let rule = try Formula(parsing: rule)
    let input = try #require(WriteInput("number", name: "x"))
    return Trials(seed: seed) { isSmall, generator in
      ["x": isSmall ? input.small(using: &generator) : input.drawn(using: &generator)]
    } truth: {
      try? rule.value($0)
    }
  }

  @Test func thereAreTwentyDrawsWithAFiniteResult() throws {
    let trials = try trials("ln(x)")
    #expect(trials.isEnough && trials.drawn.count == 20)
    #expect(trials.drawn.allSatisfy { $0.truth.entries.allSatisfy(\.isFinite) })
    #expect(try !self.trials("ln(-x^2)").isEnough)
    #expect(try self.trials("x").drawn.map(\.values) == self.trials("x").drawn.map(\.values))
  }

  @Test func aFormulaIsComparedOnAllOfThem() throws {
    let trials = try trials("x^2")
    func isSame(_ text: String) throws -> Bool {
      if case .same = trials.outcome(of: try Formula(parsing: text)) { true } else { false }
    }
    #expect(try isSame("x*x"))
    #expect(try isSame("x*x*(1 + 1e-9)"))
    #expect(try !isSame("x*x*(1 + 1e-5)"))
    #expect(try !isSame("abs(x)"))
    if case .fails(let error) = trials.outcome(of: try Formula(parsing: "x[0]")) {
      #expect(!error.message.isEmpty)
    } else {
      Issue.record("an index of a number must fail")
    }
  }

  @Test func onlyRoundingIsForgiven() {
    #expect(Trials.isSame(0, 1e-17, scale: 1))
    #expect(!Trials.isSame(0, 1e-9, scale: 1))
    #expect(Trials.isSame(1, 1 + 9e-7, scale: 0))
    #expect(!Trials.isSame(1, 1.1, scale: 1))
    #expect(Trials.isSame(.nan, .nan, scale: 1))
    #expect(!Trials.isSame(.infinity, 1, scale: 1))
    #expect(!Trials.isSame([1], [1, 1], scale: 1))
  }

  @Test func aCounterexampleHasSmallNumbers() throws {
    let trials = try trials("x^2")
    let found = try #require(trials.counterexample(to: try Formula(parsing: "2*x")))
    let x = try #require(found.trial.values["x"]?.number)
    #expect(x == x.rounded() && x != 2)
    #expect(found.result == Value(2 * x))
    #expect(trials.counterexample(to: try Formula(parsing: "x*x")) == nil)
  }
}
