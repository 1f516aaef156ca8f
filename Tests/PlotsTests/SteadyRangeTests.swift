import GradusTesting
import Testing

@testable import Plots

@Suite struct SteadyRangeTests {
  @Test(
    arguments: [
      (0.13...0.92, 0...1), (0.5...0.9, 0.5...0.9), (0.51...0.89, 0.5...0.9), (3...97, 0...100),
      (-4.2...(-0.1), -5...0), (-3...3, -4...4), (40...41, 40...41), (0...0, -1e-9...1e-9),
    ] as [(ClosedRange<Double>, ClosedRange<Double>)])
  func rangesAreRoundedOutToRoundNumbers(
    _ values: ClosedRange<Double>, _ range: ClosedRange<Double>
  ) {
    let rounded = SteadyRange.rounded(values)
    #expect(abs(rounded.lowerBound - range.lowerBound) < 1e-9, "\(rounded)")
    #expect(abs(rounded.upperBound - range.upperBound) < 1e-9, "\(rounded)")
  }

  @Test(
    arguments: [
      (0.002...3, 0.001...10), (1...10, 1...10), (0.5...0.6, 0.1...1), (10...10, 1...100),
    ] as [(ClosedRange<Double>, ClosedRange<Double>)])
  func logarithmicRangesEndAtPowersOfTen(
    _ values: ClosedRange<Double>, _ range: ClosedRange<Double>
  ) {
    #expect(SteadyRange.rounded(values, .logarithmic) == range)
  }

  private func values(_ random: inout SeededGenerator, _ kind: AxisScale.Kind) -> ClosedRange<
    Double
  > {
    let exponent = Double.random(in: -6...6, using: &random)
    var size = 1.0
    for _ in 0..<Int(abs(exponent)) { size *= exponent < 0 ? 0.1 : 10 }
    let lowest = kind == .logarithmic ? 0.001 : -1
    let (a, b) = (
      Double.random(in: lowest...1, using: &random), Double.random(in: lowest...1, using: &random)
    )
    return min(a, b) * size...max(a, b) * size
  }

  @Test(arguments: [AxisScale.Kind.linear, .logarithmic]) func everythingInViewIsShown(
    _ kind: AxisScale.Kind
  ) {
    var random = SeededGenerator(seed: 12)
    var range = SteadyRange(kind)
    for _ in 0..<500 {
      let values = values(&random, kind)
      let shown = range.follow(values)
      let slack = (shown.upperBound - shown.lowerBound) * 1e-6
      #expect(shown.lowerBound <= values.lowerBound + slack, "\(values) in \(shown)")
      #expect(shown.upperBound >= values.upperBound - slack, "\(values) in \(shown)")
      #expect(range.range == shown && range.follow(values) == shown, "it stays")
    }
  }

  @Test func growingDataMoveTheRangeInFewJumps() {
    var range = SteadyRange()
    var jumps = 0
    for step in 1...1000 {
      let before = range.range
      range.follow(0...Double(step))
      if range.range != before { jumps += 1 }
    }
    #expect(jumps <= 40, "\(jumps) jumps")
    #expect(range.range == 0...1000)
  }

  @Test func itWidensAtOnceAndNarrowsLate() {
    var range = SteadyRange()
    #expect(range.follow(0...4) == 0...4)
    #expect(range.follow(0...2) == 0...4, "half is enough")
    #expect(range.follow(0...1.3) == 0...4)
    #expect(range.follow(0...1) == 0...1, "a quarter is not")
    #expect(range.follow(0...9).upperBound >= 9)
    #expect(range.follow(5...9).lowerBound == 0)
  }

  @Test func numbersThatAreNoneChangeNothing() {
    var range = SteadyRange()
    #expect(range.follow(-Double.infinity...3) == 0...1 && range.range == nil)
    range.follow(0...4)
    #expect(range.follow(0...Double.infinity) == 0...4 && range.range == 0...4)
  }

  @Test func hugeNumbersHaveARange() {
    for values in [-1.7e308...1.7e308, 1e300...1e300, -5e-324...5e-324, 0...1.7e308] {
      for kind in [AxisScale.Kind.linear, .logarithmic] {
        var range = SteadyRange(kind)
        let shown = range.follow(values)
        #expect(shown.lowerBound.isFinite && shown.upperBound.isFinite)
        #expect(shown.lowerBound < shown.upperBound, "\(values)")
      }
    }
  }
}
