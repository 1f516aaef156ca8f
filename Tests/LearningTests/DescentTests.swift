import Learning
import Testing

struct DescentTests {
  /// x² + 3·y².
  private static let bowl = Objective(
    unknowns: 2, value: { $0[0] * $0[0] + 3 * $0[1] * $0[1] },
    gradient: { point, result in
      result[0] = 2 * point[0]
      result[1] = 6 * point[1]
    })

  private func descent(rate: Float = 0.1, from start: [Float] = [5, 5]) -> Descent {
    Descent(Self.bowl, from: start, optimizer: SGD(rate: rate))
  }

  @Test func knowsValueAndGradientWhereItStands() {
    var descent = descent()
    #expect(descent.point == [5, 5] && descent.value == 100 && descent.gradient == [10, 30])
    descent.step()
    #expect(descent.point == [4, 2] && descent.value == 28 && descent.gradient == [8, 12])
  }

  @Test func everyStepIsThatOfTheNaiveTwin() {
    var descent = descent(rate: 0.07)
    for _ in 0..<50 {
      let (point, gradient) = (descent.point, descent.gradient)
      descent.step()
      for index in 0..<2 {
        let naive = Double(point[index]) - 0.07 * Double(gradient[index])
        #expect(abs(Double(descent.point[index]) - naive) <= 2.5e-7 * abs(Double(point[index])))
      }
    }
    #expect(descent.value < 1e-5)
  }

  @Test func theSameStepsGiveTheSameBits() {
    let bits = (0..<5).map { _ in
      var descent = descent(rate: 0.13, from: [1.7, -2.9])
      for _ in 0..<200 { descent.step() }
      return descent.point.map(\.bitPattern) + [descent.value.bitPattern]
    }
    #expect(Set(bits).count == 1)
  }

  @Test func aCopyGoesItsOwnWay() {
    let first = descent()
    var second = first
    second.optimizer.rate = 0.01
    second.step()
    #expect(first.point == [5, 5] && first.optimizer.rate == 0.1)
    #expect(second.point[0] > 4.8 && second.point[0] < 5)
  }

  @Test func theLengthOfTheGradientIsEuclidean() {
    let length = descent(from: [1.5, 2.0 / 3]).gradientNorm
    #expect(abs(length - 5) < 1e-6)
  }

  @Test func saysWhenItsNumbersAreNoLongerFinite() {
    var descent = descent(rate: 10)
    var steps = 0
    while descent.isFinite, steps < 100 {
      descent.step()
      steps += 1
    }
    #expect(steps < 100)
    let isOverflow = [descent.value] + descent.point + descent.gradient
    #expect(isOverflow.contains { !$0.isFinite })
  }

  @Test func tellsUndefinedFromTooLarge() {
    let root = Objective(
      unknowns: 1, value: { $0[0].squareRoot() },
      gradient: { point, result in result[0] = 0.5 / point[0].squareRoot() })
    let outside = Descent(root, from: [-1], optimizer: SGD(rate: 0.1))
    #expect(outside.hasNaN && !outside.isFinite)
    let steep = Descent(root, from: [0], optimizer: SGD(rate: 0.1))
    #expect(!steep.hasNaN && !steep.isFinite)
    let inside = Descent(root, from: [4], optimizer: SGD(rate: 0.1))
    #expect(!inside.hasNaN && inside.isFinite)
  }

  @Test func aStartOfAnotherSizeIsRefused() async {
    await #expect(processExitsWith: .failure) {
      let objective = Objective(unknowns: 2, value: { _ in 0 }, gradient: { _, _ in })
      _ = Descent(objective, from: [1], optimizer: SGD(rate: 0.1))
    }
  }
}
