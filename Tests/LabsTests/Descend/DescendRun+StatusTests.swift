import Testing

@testable import Labs

struct DescendRunStatusTests {
  @Test func theStartSaysWhatToDo() throws {
    #expect(
      try makeRun().status == RunStatus(.ready, "At the start. Take a step, or let it run."))
  }

  @Test func fallingIsSaidOnlyWhenFFalls() throws {
    #expect(try makeRun(steps: 1).status.sentence == "f falls: each step goes downhill.")
    #expect(
      try makeRun(rate: 1.1, steps: 1).status
        == RunStatus(.running, "f rose from 50 to 72 in this step."))
    #expect(
      try makeRun(rate: 1, steps: 1).status
        == RunStatus(.running, "f stays at 50: the point moves, but not downhill."))
    var still = try makeRun()
    try still.set("rate", to: 0)
    still.advance()
    #expect(still.status.kind == .running)
    #expect(still.status.sentence.hasPrefix("The point stays where it is"))
  }

  @Test func divergenceNamesTheRateThatCausedIt() throws {
    var run = try makeRun(rate: 1.1, steps: 4)
    let sentence =
      "Divergence: f rose 4 steps in a row. The rate 1.1 is too large: each step lands farther out."
    #expect(run.status == RunStatus(.diverging, sentence))
    try run.set("rate", to: 0.1)
    #expect(run.status == RunStatus(.diverging, sentence))
    run.advance()
    #expect(run.status.sentence == "f falls: each step goes downhill.")
  }

  @Test func threeRisesAreDivergenceAndTwoAreNot() throws {
    #expect(try makeRun(rate: 1.1, steps: 2).status.kind == .running)
    #expect(try makeRun(rate: 1.1, steps: 3).status.kind == .diverging)
  }

  @Test func oscillationSaysWhereFStays() throws {
    #expect(
      try makeRun(rate: 1, steps: 2).status
        == RunStatus(
          .oscillating,
          "Oscillation: the point jumps to and fro, f stays at 50. A smaller rate settles."))
  }

  @Test func oscillationBetweenTwoHeightsNamesBoth() throws {
    // Its slopes at 0.5 and −0.793 are opposite, its heights are not.
    let run = try makeRun(
      "x1^3/3 + 1.5*x1^2 + x2^2", from: [0.5, 0], rate: 0.738_796_125_036_258_5, steps: 2)
    #expect(
      run.status.sentence
        == "Oscillation: the point jumps to and fro, f is 0.776861 and 0.416667 in turn. "
        + "A smaller rate settles.")
  }

  @Test func convergenceNamesTheLengthOfTheGradient() throws {
    let status = try makeRun(rate: 0.3, steps: 30).status
    #expect(status.kind == .converged && status.endsRun)
    #expect(status.sentence.contains("the gradient is nearly zero (length "))
  }

  @Test func theGradientNormIsEuclidean() throws {
    #expect(try makeRun(from: [1.5, 2]).gradientNorm == 5)
  }

  @Test func everySentenceIsOne() throws {
    for rate in [0.01, 0.1, 0.3, 0.5, 0.9, 1, 1.1, 3, 10] {
      var run = try makeRun(rate: rate)
      for _ in 0..<200 {
        let sentence = run.status.sentence
        #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("f "))
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains("not a number") && !sentence.contains("∞"))
        run.advance()
      }
    }
  }
}
