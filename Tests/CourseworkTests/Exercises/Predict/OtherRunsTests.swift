import Testing

@testable import Coursework

struct OtherRunsTests {
  private func explanation(_ predicted: Double, _ text: String = KindSamples.value) throws
    -> String?
  {
    let kind = try #require(try exercise(text).kind as? PredictExercise)
    return OtherRuns(request: kind.request, quantity: kind.quantity, column: kind.column)
      .explanation(of: predicted)?.sentence
  }

  @Test func theNearestStepIsTaken() throws {
    #expect(try explanation(32) == "32 is f after 1 step.")
    #expect(try explanation(0.9) == "0.9 is f after 9 steps.")
    #expect(try explanation(1e9) == nil)
  }

  @Test func theLessonsOwnSettingsAreTried() throws {
    let set = KindSamples.value.replacing("steps = 10", with: "steps = 10\nset = { rate = 0.9 }")
      .replacing("rate = 0.1", with: "rate = 0.013")
    let expected = 50.0 * pow20(1 - 0.026)
    #expect(try explanation(expected, set) == "With the lesson's own settings it would be that.")
  }

  private func pow20(_ base: Double) -> Double { (0..<20).reduce(1) { value, _ in value * base } }
}
