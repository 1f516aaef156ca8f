import Testing

@testable import Labs

struct ThresholdCurvesTests {
  /// By hand: at ½ two of the three positives are found, and one of the two negatives is taken.
  @Test func theThresholdInUseIsOnTheCurve() throws {
    let curves = try #require(
      ThresholdCurves("yes", truth: [1, 1, 1, 0, 0], scores: [0.9, 0.6, 0.2, 0.7, 0.1]))
    #expect(abs(curves.truePositiveRates[curves.operatingRate] - 2.0 / 3) < 1e-12)
    #expect(abs(curves.falsePositiveRates[curves.operatingRate] - 0.5) < 1e-12)
    #expect(abs(curves.recalls[curves.operatingRecall] - 2.0 / 3) < 1e-12)
    #expect(abs(curves.precisions[curves.operatingRecall] - 2.0 / 3) < 1e-12)
    #expect(abs(curves.baseRate - 0.6) < 1e-12)
    // Of the six pairs the positive is ahead in (0.9: 2), (0.6: 1), (0.2: 1).
    #expect(abs(curves.area - 4.0 / 6) < 1e-12)
  }

  @Test func oneSideAloneHasNoCurve() {
    #expect(ThresholdCurves("yes", truth: [1, 1], scores: [0.9, 0.6]) == nil)
    #expect(ThresholdCurves("yes", truth: [1, 0], scores: [.nan, 0.6]) == nil)
  }

  @Test func manyPointsAreThinned() throws {
    let truth = (0..<5000).map { $0 % 2 }
    let scores = (0..<5000).map { Float(($0 * 7919) % 5000) / 5000 }
    let curves = try #require(ThresholdCurves("yes", truth: truth, scores: scores))
    #expect(curves.truePositiveRates.count <= ThresholdCurves.mostPoints + 3)
    #expect(curves.truePositiveRates.last == 1 && curves.recalls.last == 0)
  }

  @Test func theHardestClassIsFirst() throws {
    let state = try Trainings.pictures(steps: 20)
    let curves = state.judged(.all).thresholdCurves(classNames: state.classNames)
    #expect(curves.count == 3 && curves.map(\.area) == curves.map(\.area).sorted())
    let two = try Trainings.xor()
    #expect(two.judged(.all).thresholdCurves(classNames: two.classNames).count == 1)
    #expect(try Trainings.line().judged(.all).thresholdCurves(classNames: []).isEmpty)
  }
}
