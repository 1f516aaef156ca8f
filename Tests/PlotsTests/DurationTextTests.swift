import Plots
import Testing

@Suite struct DurationTextTests {
  @Test(
    arguments: [
      (0, "0 s"), (0.2, "under 1 s"), (0.97, "1 s"), (4, "4 s"), (59.4, "59 s"), (59.6, "1 min"),
      (80, "1 min 20 s"), (599.6, "10 min"), (2400, "40 min"), (3599, "1 h"), (3600, "1 h"),
      (7500, "2 h 5 min"), (86_399, "1 day"), (90_000, "1 day 1 h"), (367_200, "4 days 6 h"),
      (1e7, "116 days"), (1e8, "3 years"), (1e300, "over 100 years"),
    ] as [(Double, String)])
  func aDurationHasItsTwoLargestUnits(_ seconds: Double, _ text: String) {
    #expect(DurationText.text(seconds: seconds) == text)
  }

  @Test(arguments: [-1, .nan, .infinity]) func whatIsNoDurationHasNoWords(_ seconds: Double) {
    #expect(DurationText.text(seconds: seconds) == nil)
  }
}
