import Foundation
import Testing

@testable import Learning

@Suite struct StoredScheduleTests {
  private func read(_ text: String) -> String {
    do {
      let stored = try JSONDecoder().decode(StoredSchedule.self, from: Data(text.utf8))
      return "\(stored.schedule)"
    } catch {
      return "\(error)"
    }
  }

  @Test func everyKindComesBack() throws {
    let samples: [any Schedule] = [
      ConstantRate(), StepDecay(every: 3, by: 0.25), ExponentialDecay(steps: 7, factor: 0.5),
      CosineDecay(steps: 9, lastShare: 0.125), Warmup(steps: 2, then: StepDecay(every: 5)),
    ]
    #expect(samples.map { type(of: $0).kind } == ScheduleKinds.all.map { $0.kind })
    func returned<S: Schedule>(_ schedule: S) throws -> Bool {
      let data = try JSONEncoder().encode(StoredSchedule(schedule))
      return try JSONDecoder().decode(StoredSchedule.self, from: data).schedule as? S == schedule
    }
    for schedule in samples { #expect(try returned(schedule), "\(schedule)") }
  }

  @Test func aFileIsReadableByHand() {
    #expect(
      read(#"{"kind": "StepDecay", "settings": {"interval": 10, "factor": 0.5}}"#)
        == "\(StepDecay(every: 10, by: 0.5))")
  }

  @Test func anotherKindIsAnError() {
    #expect(
      read(#"{"kind": "Zigzag", "settings": {}}"#)
        .contains("“Zigzag” is no kind of schedule. There are Constant, StepDecay,"))
  }

  @Test func wrongSettingsAreAnError() {
    #expect(
      read(#"{"kind": "StepDecay", "settings": {"interval": 0, "factor": 0.5}}"#)
        == "The interval of StepDecay is 0. Set it to 1 or more.")
    #expect(
      read(
        #"{"kind": "Warmup", "settings": {"steps": 1, "next": {"kind": "CosineDecay", "#
          + #""settings": {"steps": -5, "lastShare": 0}}}}"#)
        == "The steps of CosineDecay is -5. Set it to 1 or more.")
  }

  @Test func manyInOneAnotherAreNoCrash() {
    let depth = 2000
    let text =
      String(repeating: #"{"kind": "Warmup", "settings": {"steps": 1, "next": "#, count: depth)
      + #"{"kind": "Constant", "settings": {}}"# + String(repeating: "}}", count: depth)
    #expect(read(text).contains("rror"))
  }
}
