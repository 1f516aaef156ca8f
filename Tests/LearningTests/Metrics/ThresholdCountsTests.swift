import Testing

@testable import Learning

@Suite struct ThresholdCountsTests {
  @Test func equalScoresAreOneThreshold() throws {
    let counts = try ThresholdCounts(truth: [1, 0, 1, 0, 1], scores: [0.5, 0.5, 2, -1, 0.5])
    #expect(counts.thresholds == [2, 0.5, -1])
    #expect(counts.truePositives == [1, 3, 3] && counts.falsePositives == [0, 1, 2])
    #expect(counts.positives == 3 && counts.negatives == 2)
  }

  @Test func bothZerosAreOneThreshold() throws {
    #expect(try ThresholdCounts(truth: [1, 0], scores: [0, -0.0]).thresholds == [0])
  }

  @Test func oneRowIsEnough() throws {
    let counts = try ThresholdCounts(truth: [0], scores: [0.25])
    #expect(counts.positives == 0 && counts.negatives == 1)
  }

  @Test func refusesWhatCannotBeOrdered() {
    #expect(throws: MetricError.notFinite(row: 1)) {
      try ThresholdCounts(truth: [0, 1], scores: [0, .nan])
    }
    #expect(throws: MetricError.classNumber(row: 0, value: 2, classes: 2)) {
      try ThresholdCounts(truth: [2, 1], scores: [0, 1])
    }
  }
}
