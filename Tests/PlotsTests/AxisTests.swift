import Plots
import Testing

@Suite struct AxisTests {
  @Test(
    arguments: [
      ("time", "s", "time (s)"), ("time", "", "time"), ("", "s", "(s)"), ("", "", ""),
    ])
  func theLabelHasTheUnitAfterTheName(_ name: String, _ unit: String, _ label: String) {
    #expect(Axis(name, unit: unit, 0...1).label == label)
  }

  @Test func aRangeBecomesAScale() {
    #expect(Axis("x", 2...3).scale == AxisScale(2...3))
    #expect(Axis("x", 2...3, .logarithmic).scale == AxisScale(2...3, .logarithmic))
    #expect(Axis("x", AxisScale(5...9)) == Axis("x", 5...9))
  }
}
