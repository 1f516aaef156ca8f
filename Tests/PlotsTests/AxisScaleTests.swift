import GradusTesting
import Testing

@testable import Plots

@Suite struct AxisScaleTests {
  @Test func fractionsGoFromTheStartToTheEnd() {
    let scale = AxisScale(-2...6)
    #expect([-2.0, 0, 6, 8].map { scale.fraction(of: $0) } == [0, 0.25, 1, 1.25])
    let steps = AxisScale(1...100, .logarithmic)
    #expect([1.0, 10, 100].map { steps.fraction(of: $0) } == [0, 0.5, 1])
    #expect(steps.fraction(of: 0) == -1 && steps.fraction(of: -5) == -1)
    #expect(steps.fraction(of: .nan).isNaN && steps.fraction(of: -.infinity) == -.infinity)
  }

  @Test(arguments: [AxisScale.Kind.linear, .logarithmic]) func theValueAtAFractionIsItsInverse(
    _ kind: AxisScale.Kind
  ) {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let lower = Double.random(in: 0.001...50, using: &random)
      let scale = AxisScale(lower...lower + .random(in: 0.01...1000, using: &random), kind)
      let value = Double.random(in: scale.range, using: &random)
      let again = scale.value(at: scale.fraction(of: value))
      #expect(abs(again - value) <= 1e-9 * value, "\(scale) \(value)")
    }
  }

  @Test func aRangeWithoutWidthIsWidened() {
    for value in [0.0, 3, -5, 1e-300, 1e300, 1.7e308, -1.7e308] {
      let scale = AxisScale(value...value)
      #expect(scale.range.lowerBound < value && value < scale.range.upperBound, "\(value)")
      #expect((0.0...1).contains(scale.fraction(of: value)), "\(value)")
    }
    #expect(AxisScale(3...3).fraction(of: 3) == 0.5)
  }

  @Test func everyRangeHasAWidthThatIsANumber() {
    let numbers = [
      -Double.infinity, -.greatestFiniteMagnitude, -1e308, -1, 0, .leastNonzeroMagnitude, 1, 1e308,
      .greatestFiniteMagnitude, .infinity,
    ]
    for (index, lower) in numbers.enumerated() {
      for upper in numbers[index...] {
        let scale = AxisScale(lower...upper)
        #expect((scale.range.upperBound - scale.range.lowerBound).isFinite, "\(lower)...\(upper)")
        #expect(scale.fraction(of: scale.range.lowerBound) == 0, "\(lower)...\(upper)")
        #expect(scale.fraction(of: scale.range.upperBound) == 1, "\(lower)...\(upper)")
        #expect(scale.value(at: 0.5).isFinite)
      }
    }
  }

  @Test func aLogarithmicAxisNeedsPositiveNumbers() {
    #expect(AxisScale(0...10, .logarithmic).kind == .linear)
    #expect(AxisScale(-1...10, .logarithmic).kind == .linear)
    #expect(AxisScale(0.1...10, .logarithmic).kind == .logarithmic)
  }

  @Test func aLogarithmicAxisWithoutPowersOfTenHasTheUsualTicks() {
    #expect(AxisScale(2...8, .logarithmic).ticks(most: 4).values == [2, 4, 6, 8])
    #expect(AxisScale(0.5...200, .logarithmic).ticks(most: 4).values == [1, 10, 100])
    #expect(AxisScale(0...4).ticks(most: 5).values == [0, 1, 2, 3, 4])
  }
}
