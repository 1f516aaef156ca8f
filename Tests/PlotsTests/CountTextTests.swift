import Testing

@testable import Plots

@Suite struct CountTextTests {
  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1240, "1,240"), (1_000_000, "1,000,000"), (-1240, "−1,240"),
      (0.4, "0"), (1e18, "1e18"), (.nan, "no number"),
    ] as [(Double, String)])
  func thousandsStandApart(_ count: Double, _ text: String) {
    #expect(CountText.grouped(count) == text)
  }

  @Test func oneIsSingular() {
    #expect(CountText.text(1, "step") == "1 step")
    #expect(CountText.text(2, "step") == "2 steps")
    #expect(CountText.text(0, "batch") == "0 batches")
  }

  @Test(
    arguments: [
      ("epoch", "epochs"), ("batch", "batches"), ("query", "queries"), ("day", "days"), ("", ""),
    ])
  func aNounHasItsPlural(_ noun: String, _ plural: String) {
    #expect(CountText.plural(of: noun) == plural)
  }
}
