import Testing

@testable import Labs

struct LossCurveTests {
  private func curve(_ count: Int) -> LossCurve {
    var curve = LossCurve()
    for step in 0..<count {
      curve.append(
        LossCurve.Point(step: step, loss: Double(step), heldOut: step.isMultiple(of: 2) ? 1 : nil))
    }
    return curve
  }

  @Test func meansAreOfTheStepsThatWereMeasured() {
    let curve = curve(10)
    #expect(curve.mean(2...4) == 3 && curve.mean(20...30) == nil)
    #expect(curve.heldOutMean(3...3) == nil && curve.heldOutMean(3...4) == 1)
  }

  @Test func longRunsAreBoundedAndTheirLastStepsExact() {
    let curve = curve(20_000)
    #expect(curve.points.count <= LossCurve.most)
    #expect(curve.points(19_700...19_999).count == 300)
    #expect(curve.points.first?.step == 0 && curve.last?.step == 19_999)
    #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.step < $1.step })
  }

  @Test func goingBackForgetsAndTheSameStepIsNotTakenTwice() {
    var curve = curve(10)
    curve.remove(after: 4)
    curve.append(LossCurve.Point(step: 4, loss: 99, heldOut: nil))
    curve.append(LossCurve.Point(step: 5, loss: 7, heldOut: nil))
    #expect(curve.points.count == 6 && curve.mean(4...5) == 5.5)
  }
}
