import Testing

@testable import Coursework

struct NearnessTests {
  @Test func partsAndDistancesAreRead() {
    #expect(Nearness(.text("10 %")) == .share(0.1))
    #expect(Nearness(.text("2,5%")) == .share(0.025))
    #expect(Nearness(.number(0.05)) == .distance(0.05))
    for value in [.text("10"), .text("%"), .text("-1 %"), .text("200 %"), .number(0), .truth(true)]
      as [BlockValue]
    {
      #expect(Nearness(value) == nil)
    }
  }

  @Test func whatIsNearIsAccepted() {
    #expect(
      Nearness.standard.accepts(1.1, 1, size: 1) && !Nearness.standard.accepts(1.11, 1, size: 1))
    #expect(Nearness.standard.accepts(-0.9, -1, size: 1))
    #expect(
      Nearness.standard.accepts(0.5, 0, size: 10) && !Nearness.standard.accepts(2, 0, size: 10))
    #expect(Nearness.distance(0.5).accepts(1.5, 1, size: 1))
    #expect(!Nearness.distance(0.5).accepts(1.6, 1, size: 1))
  }
}
