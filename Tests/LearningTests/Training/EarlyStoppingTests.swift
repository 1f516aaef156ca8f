import Testing

@testable import Learning

@Suite struct EarlyStoppingTests {
  private func state(_ step: Int) -> TrainingState {
    TrainingState(
      step: step, loss: 0, weights: [Float(step)], first: [], second: [], optimizerMemory: 1)
  }

  /// At which number it stops, the steps being 10, 20 and so on; nil if at none.
  private func stop(_ rule: inout EarlyStopping, _ values: [Double]) -> Int? {
    for (index, value) in values.enumerated()
    where rule.observe(value, state: state(10 * (index + 1))) {
      return index
    }
    return nil
  }

  @Test func stopsWhenPatienceIsOver() {
    var rule = EarlyStopping(patience: 3)
    #expect(stop(&rule, [5, 4, 4.5, 3, 3, 3.5, 3.2, 2]) == 6)
    #expect(rule.best == 3)
    #expect(rule.bestStep == 40)
    #expect(rule.bestState?.weights == [40])
  }

  @Test func goesOnWhileItGetsBetter() {
    var rule = EarlyStopping(patience: 2)
    #expect(stop(&rule, [5, 6, 4, 5, 3, 4, 2]) == nil)
    #expect(rule.bestStep == 70)
  }

  @Test func largerMayBeBetter() {
    var rule = EarlyStopping(patience: 2, smallerIsBetter: false)
    #expect(stop(&rule, [0.5, 0.7, 0.7, 0.6, 0.9]) == 3)
    #expect(rule.best == 0.7)
  }

  /// As Keras: the change must be more than the least one.
  @Test func aSmallChangeIsNone() {
    var rule = EarlyStopping(patience: 2, minimumChange: 0.25)
    #expect(stop(&rule, [1, 0.75, 0.5, 0.5, 0.3]) == 4)
    #expect(rule.best == 0.5)
    #expect(rule.bestStep == 30)
  }

  @Test func noPatienceEndsWithTheFirstThatIsNoBetter() {
    for patience in [0, 1] {
      var rule = EarlyStopping(patience: patience)
      #expect(stop(&rule, [3, 2, 2, 1]) == 2)
    }
  }

  @Test func nanIsNeverBetterAndTheFirstNumberNeverEnds() {
    var rule = EarlyStopping(patience: 1)
    let ends = [Double.nan, .nan, 7, .nan].enumerated().map { step, value in
      rule.observe(value, state: state(step))
    }
    #expect(ends == [false, true, false, true])
    #expect(rule.best == 7)
    #expect(rule.bestStep == 2)
  }

  @Test func theStateIsAskedForOnlyWhereItIsKept() {
    var asked = 0
    func counted(_ step: Int) -> TrainingState {
      asked += 1
      return state(step)
    }
    var rule = EarlyStopping(patience: 5)
    for (step, value) in [3.0, 4, 2, 2, 1].enumerated() {
      _ = rule.observe(value, state: counted(step))
    }
    #expect(asked == 3)
  }
}
