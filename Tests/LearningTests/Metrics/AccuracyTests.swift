import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “Accuracy”.
@Suite struct AccuracyTests {
  private let ranked = Tensor(rows: [
    [0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1], [0.3, 0.4, 0.1, 0.2], [0.2, 0.1, 0.4, 0.3],
  ])
  private let truth = [3, 1, 2, 0]

  @Test(arguments: [(1, 0.25), (2, 0.5), (3, 0.75), (4, 1)])
  func topIsThatOfScikitLearn(_ count: Int, _ expected: Double) throws {
    #expect(try Accuracy.top(count, truth: truth, scores: ranked) == expected)
  }

  @Test func multiclassComparesTheHighestScore() throws {
    #expect(try Accuracy.predictedClasses(ranked) == [3, 0, 1, 2])
    #expect(try Accuracy.multiclass(truth: [3, 0, 1, 0], scores: ranked) == 0.75)
    #expect(try Accuracy.multiclass(truth: truth, scores: ranked) == 0.25)
  }

  @Test func ofEqualScoresTheLowerClassComesFirst() throws {
    let equal = Tensor(rows: [[2, 2, 2]])
    #expect(try Accuracy.predictedClasses(equal) == [0])
    for number in 0..<3 {
      for count in 1...3 {
        let hit = try Accuracy.top(count, truth: [number], scores: equal)
        #expect(hit == (number < count ? 1 : 0))
      }
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func topAgreesWithSorting(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let classes = 1 + random.integer(below: 6)
    // Few different scores, so that many are equal.
    let scores = Tensor(
      rows: (0..<20).map { _ in (0..<classes).map { _ in Float(random.integer(below: 3)) } })
    let truth = (0..<20).map { _ in random.integer(below: classes) }
    for count in 1...classes {
      let hits = (0..<20).count { row in
        let order = (0..<classes).sorted {
          (-scores[row, $0], $0) < (-scores[row, $1], $1)
        }
        return order.prefix(count).contains(truth[row])
      }
      #expect(try Accuracy.top(count, truth: truth, scores: scores) == Double(hits) / 20)
    }
    #expect(
      try Accuracy.multiclass(truth: truth, scores: scores)
        == Accuracy.share(truth: truth, predicted: Accuracy.predictedClasses(scores)))
  }

  @Test(arguments: [(Float(0.5), 0.75), (0.51, 0.5), (0, 0.5), (1.5, 0.5), (-1, 0.5)])
  func binaryPredictsClassOneFromTheThresholdOn(_ threshold: Float, _ expected: Double) throws {
    let accuracy = try Accuracy.binary(
      truth: [1, 0, 1, 0], scores: [0.5, 0.25, 0.75, 0.75], threshold: threshold)
    #expect(accuracy == expected)
  }

  @Test func sharesOfEqualNumbers() throws {
    #expect(try Accuracy.share(truth: [1, 2, 3], predicted: [1, 2, 4]) == 2.0 / 3)
    #expect(try Accuracy.share(truth: [5], predicted: [5]) == 1)
  }

  @Test(arguments: [0, 5, -1, .max])
  func refusesMoreBestClassesThanThereAre(_ count: Int) {
    #expect(throws: MetricError.bestClasses(count, classes: 4)) {
      try Accuracy.top(count, truth: truth, scores: ranked)
    }
  }

  @Test func refusesNothingAndRowsThatDoNotMatch() {
    #expect(throws: MetricError.empty) { try Accuracy.share(truth: [], predicted: []) }
    #expect(throws: MetricError.empty) { try Accuracy.binary(truth: [], scores: []) }
    #expect(throws: MetricError.empty) {
      try Accuracy.multiclass(truth: [], scores: Tensor([0, 3]))
    }
    #expect(throws: MetricError.rowCounts(truth: 1, predicted: 2)) {
      try Accuracy.share(truth: [1], predicted: [1, 1])
    }
    #expect(throws: MetricError.scores([2, 0])) { try Accuracy.predictedClasses(Tensor([2, 0])) }
  }

  @Test func refusesScoresThatAreNoNumbers() {
    #expect(throws: MetricError.notFinite(row: 1)) {
      try Accuracy.binary(truth: [0, 1], scores: [0, .nan])
    }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try Accuracy.multiclass(truth: [0], scores: Tensor(rows: [[.nan, 1]]))
    }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try Accuracy.predictedClasses(Tensor(rows: [[.infinity, 1]]))
    }
  }
}
