import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “ROCCurve”.
@Suite struct ROCCurveTests {
  private let truth = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0]
  private let scores: [Float] = [0.875, 0.75, 0.75, 0.5, 0.5, 0.5, 0.25, 0.25, 1, 0]

  @Test func isThatOfScikitLearn() throws {
    let curve = try ROCCurve(truth: truth, scores: scores)
    #expect(curve.thresholds == [.infinity, 1, 0.875, 0.75, 0.5, 0.25, 0])
    #expect(ScikitReference.agrees(curve.falsePositiveRates, [0, 0, 0, 0.2, 0.6, 0.8, 1]))
    #expect(ScikitReference.agrees(curve.truePositiveRates, [0, 0.2, 0.4, 0.6, 0.8, 1, 1]))
    #expect(ScikitReference.agrees(curve.area, 0.76))
  }

  /// The share of pairs in which the row of class 1 scores higher, equal scores counting half.
  private func mannWhitney(_ truth: [Int], _ scores: [Float]) -> Double {
    var wins = 0.0
    let positives = truth.indices.filter { truth[$0] == 1 }
    let negatives = truth.indices.filter { truth[$0] == 0 }
    for one in positives {
      for zero in negatives {
        wins += scores[one] > scores[zero] ? 1 : scores[one] == scores[zero] ? 0.5 : 0
      }
    }
    return wins / Double(positives.count * negatives.count)
  }

  @Test(arguments: UInt64(0)..<25)
  func theAreaIsThatOfMannAndWhitney(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let count = 2 + random.integer(below: 60)
    let levels = 1 + random.integer(below: 40)
    let truth = [0, 1] + (2..<max(count, 2)).map { _ in random.integer(below: 2) }
    let scores = truth.map { _ in Float(random.integer(below: levels)) }
    let curve = try ROCCurve(truth: truth, scores: scores)
    #expect(ScikitReference.agrees(curve.area, mannWhitney(truth, scores)))
    let mirrored = try ROCCurve(truth: truth, scores: scores.map { -$0 })
    #expect(ScikitReference.agrees(curve.area + mirrored.area, 1))
    #expect(curve.falsePositiveRates.last == 1 && curve.truePositiveRates.last == 1)
    #expect(curve.falsePositiveRates == curve.falsePositiveRates.sorted())
  }

  @Test func extremesAreOneZeroAndOneHalf() throws {
    #expect(try ROCCurve(truth: [0, 0, 1], scores: [1, 2, 3]).area == 1)
    #expect(try ROCCurve(truth: [1, 1, 0], scores: [1, 2, 3]).area == 0)
    let equal = try ROCCurve(truth: [1, 0, 0, 1], scores: [2, 2, 2, 2])
    #expect(equal.area == 0.5 && equal.thresholds == [.infinity, 2])
  }

  @Test func refusesWhatHasNoCurve() {
    #expect(throws: MetricError.oneClass(missing: 0)) {
      try ROCCurve(truth: [1, 1], scores: [0, 1])
    }
    #expect(throws: MetricError.oneClass(missing: 1)) { try ROCCurve(truth: [0], scores: [0]) }
    #expect(throws: MetricError.empty) { try ROCCurve(truth: [], scores: []) }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try ROCCurve(truth: [0, 1], scores: [.nan, 1])
    }
    #expect(throws: MetricError.notFinite(row: 1)) {
      try ROCCurve(truth: [0, 1], scores: [0, .infinity])
    }
  }
}
