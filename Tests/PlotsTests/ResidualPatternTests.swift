import Testing

@testable import Plots

@Suite struct ResidualPatternTests {
  /// Residuals at predictions from 1 to 60, on both sides in turn.
  private func text(_ size: (Double) -> Double, around middle: (Double) -> Double = { _ in 0 })
    -> String
  {
    ResidualPattern(
      (1...60).map { index in
        let x = Double(index)
        return Point(x, middle(x) + (index % 2 == 0 ? 1 : -1) * size(x))
      }
    ).text
  }

  @Test func fewResidualsHaveNoPattern() {
    #expect(ResidualPattern([]).text == "No residuals yet.")
    #expect(
      ResidualPattern([Point(1, 2), Point(3, -4)]).text
        == "The largest residual is −4, at a prediction of 3.")
    #expect(
      ResidualPattern([Point(1, 0), Point(2, 0)]).text
        == "All residuals are 0: the fit is exact.")
  }

  @Test func aPatternIsNamed() {
    #expect(text({ _ in 1 }).hasSuffix(" They show no pattern around zero; their spread is 1."))
    #expect(text({ $0 / 10 }).contains(" Their spread grows with the prediction, from 1.2"))
    #expect(text({ 7 - $0 / 10 }).contains(" Their spread shrinks with the prediction, from"))
    #expect(
      text({ _ in 0.1 }, around: { ($0 - 30) * ($0 - 30) / 100 - 3 })
        .hasSuffix(" They bend: below zero in the middle, above it at both ends."))
    #expect(
      text({ _ in 0.1 }, around: { 3 - ($0 - 30) * ($0 - 30) / 100 })
        .hasSuffix(" They bend: above zero in the middle, below it at both ends."))
    #expect(text({ _ in 1 }, around: { _ in -5 }).hasSuffix(" below zero on the whole, by 5."))
  }
}
