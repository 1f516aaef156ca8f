import Testing

@testable import Coursework

struct RunOverlayTests {
  private func overlay(_ sample: String, _ answer: String) throws -> RunOverlay? {
    let variant = try exercise(sample).kind.variant(seed: nil) as? any RunVariant
    return try #require(variant).overlay(of: answer)
  }

  @Test func aDrawnCurveLiesOverTheRun() throws {
    let overlay = try #require(try overlay(KindSamples.curve, "50 20 9 4 2 1"))
    #expect(overlay.quantity == "f" && overlay.steps == 10)
    #expect(overlay.line?.marks.map(\.step) == [0, 2, 4, 6, 8, 10])
    #expect(overlay.line?.marks.map(\.value) == [50, 20, 9, 4, 2, 1])
    #expect(overlay.compared == [0, 2, 4, 6, 8, 10])
    #expect(overlay.runs.count == 1 && overlay.runs[0].path.count == 11)
    #expect(overlay.actual(at: 1) == 32 && overlay.actual(at: 11) == nil)
    #expect(try self.overlay(KindSamples.curve, "50 20") == nil)
  }

  @Test func aNumberIsALevel() throws {
    let overlay = try #require(try overlay(KindSamples.value, "2"))
    #expect(
      overlay.line
        == RunOverlay.Line(
          "you", [RunOverlay.Mark(step: 0, value: 2), RunOverlay.Mark(step: 10, value: 2)]))
    #expect(overlay.compared == [10])
    #expect(try self.overlay(KindSamples.value, "two") == nil)
  }

  @Test func aDirectionGoesAsFarAsTheRun() throws {
    let up = try #require(try overlay(KindSamples.direction, "a"))
    #expect(up.line?.name == "you: up")
    #expect((up.line?.marks.last?.value ?? 0) > 99)
    let same = try #require(try overlay(KindSamples.direction, "c"))
    #expect(same.line?.marks.map(\.value) == [50, 50])
    #expect(try overlay(KindSamples.direction, "z") == nil)
  }

  @Test func aChosenRunIsMarkedAmongTheOthers() throws {
    let lowest = try #require(try overlay(KindSamples.lowest, "c"))
    #expect(lowest.runs.map(\.name) == ["small", "rate 0.3", "rate 1.1"])
    #expect(lowest.runs.map(\.isChosen) == [false, false, true] && lowest.line == nil)
    let wrong = try #require(try overlay(KindSamples.same, "c"))
    #expect(wrong.runs.map(\.name) == ["the run", "rate 1.1"])
    let right = try #require(try overlay(KindSamples.same, "b"))
    #expect(right.runs.map(\.name) == ["the run"])
  }

  @Test func aTunedRunHasItsBar() throws {
    let overlay = try #require(try overlay(KindSamples.tune, "rate=0.1"))
    #expect(overlay.line?.name == "the goal")
    #expect(overlay.line?.marks.map(\.value) == [0.001, 0.001])
    #expect(overlay.runs[0].path.count == 11 && overlay.quantity == "f")
    #expect(try self.overlay(KindSamples.tune, "rate") == nil)
  }

  @Test func aSessionShowsItWhenItsVerdictIsTold() throws {
    var session = ExerciseSession(try exercise(KindSamples.value))
    #expect(session.overlay == nil)
    _ = session.answer("2", question: 0)
    #expect(session.overlay == nil)
    _ = session.answer("60", question: 1)
    #expect(session.overlay?.line?.marks.last?.value == 2)
    _ = session.answer("two", question: 0)
    #expect(session.overlay == nil)
  }
}
