import Testing

@testable import Coursework

struct PredictionOverlayTests {
  @Test func numbersCanBeLaidOverTheRun() throws {
    let curve = try #require(
      try exercise(KindSamples.curve).kind.variant(seed: nil) as? any PredictionVariant)
    let overlay = try #require(curve.overlay(of: ["50 20 9 4 2 1", nil]))
    #expect(overlay.quantity == "f")
    #expect(overlay.times == [0, 2, 4, 6, 8, 10])
    #expect(overlay.predicted == [50, 20, 9, 4, 2, 1])
    #expect(overlay.actual.first == 50 && overlay.actual.count == 6)
    #expect(overlay.path.count == 11)
    #expect(curve.overlay(of: []) == nil)
    #expect(curve.overlay(of: ["50 20"]) == nil)
    let value = try #require(
      try exercise(KindSamples.value).kind.variant(seed: nil) as? any PredictionVariant)
    #expect(value.overlay(of: ["2"])?.times == [10])
    let choice = try #require(
      try exercise(KindSamples.direction).kind.variant(seed: nil) as? any PredictionVariant)
    #expect(choice.overlay(of: ["a"]) == nil)
  }
}
