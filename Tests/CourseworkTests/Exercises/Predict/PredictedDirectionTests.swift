import Testing

@testable import Coursework

struct PredictedDirectionTests {
  @Test func smallChangesAreNone() {
    #expect(PredictedDirection(from: 1, to: 2) == .up)
    #expect(PredictedDirection(from: 1, to: -2) == .down)
    #expect(PredictedDirection(from: 1, to: 1.0005) == .same)
    #expect(PredictedDirection(from: 0, to: 0) == .same)
    #expect(PredictedDirection(from: 0, to: 1e-9) == .up)
    #expect(PredictedDirection.allCases.map(\.word) == ["up", "down", "the same"])
  }
}
