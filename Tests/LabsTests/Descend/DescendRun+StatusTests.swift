import Testing

@testable import Labs

struct DescendRunStatusTests {
  @Test func theStartSaysWhatToDo() throws {
    #expect(
      try run().status == RunStatus(.ready, "At the start. Take a step, or let it run."))
  }

  @Test func fallingIsSaidOnlyWhenFFalls() throws {
    #expect(try run(steps: 1).status.sentence == "f falls: each step goes downhill.")
    #expect(
      try run(rate: 1.1, steps: 1).status
        == RunStatus(.running, "f rose from 50 to 72 in this step."))
    #expect(
      try run(rate: 1, steps: 1).status
        == RunStatus(.running, "f stays at 50: the point moves, but not downhill."))
    var still = try run()
    try still.set("rate", to: 0)
    still.advance()
    #expect(still.status.kind == .running)
    #expect(still.status.sentence.hasPrefix("The point stays where it is"))
  }

  @Test func divergenceNamesTheRateThatCausedIt() throws {
    var run = try run(rate: 1.1, steps: 4)
    let sentence =
      "Divergence: f rose 4 steps in a row. The rate 1.1 is too large: each step lands farther out."
    #expect(run.status == RunStatus(.diverging, sentence))
    try run.set("rate", to: 0.1)
    #expect(run.status == RunStatus(.diverging, sentence))
    run.advance()
    #expect(run.status.sentence == "f falls: each step goes downhill.")
  }

  @Test func threeRisesAreDivergenceAndTwoAreNot() throws {
    #expect(try run(rate: 1.1, steps: 2).status.kind == .running)
    #expect(try run(rate: 1.1, steps: 3).status.kind == .diverging)
  }

  @Test func oscillationSaysWhereFStays() throws {
    #expect(
      try run(rate: 1, steps: 2).status
        == RunStatus(
          .oscillating,
          "Oscillation: the point jumps to and fro, f stays at 50. A smaller rate settles."))
  }

  @Test func oscillationBetweenTwoHeightsNamesBoth() throws {
    // x₁ goes from 0.6 to −1 and back: its slopes there are opposite, its heights are not.
    let run = try run("x1^3/3 + 3*x1^2 + 0*x2", from: [0.6, 0], rate: 0.408163265306, steps: 2)
    let far = try Labs.DescendRun(run.declaration)
    #expect(far.step == 0)
    #expect(run.path[2].point == run.path[0].point || run.status.kind != .oscillating)
  }

  @Test func convergenceNamesTheLengthOfTheGradient() throws {
    let status = try run(rate: 0.3, steps: 30).status
    #expect(status.kind == .converged && status.endsRun)
    #expect(status.sentence.contains("the gradient is nearly zero (length "))
  }

  @Test func theGradientNormIsEuclidean() throws {
    #expect(try run(from: [1.5, 2]).gradientNorm == 5)
  }

  @Test func everySentenceIsOne() throws {
    for rate in [0.01, 0.1, 0.3, 0.5, 0.9, 1, 1.1, 3, 10] {
      var run = try run(rate: rate)
      for _ in 0..<200 {
        let sentence = run.status.sentence
        #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("f "))
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains("nan") && !sentence.contains("inf"))
        run.advance()
      }
    }
  }
}
