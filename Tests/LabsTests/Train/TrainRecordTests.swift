import Testing

@testable import Labs

struct TrainRecordTests {
  /// Lessons have these words, so none may change.
  @Test func wordsAreThoseOfLessons() {
    #expect(
      TrainRecord.allCases.map(\.rawValue) == ["gradients", "norms", "stopping", "training"])
  }
}
