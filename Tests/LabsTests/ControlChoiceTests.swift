import Testing

@testable import Labs

struct ControlChoiceTests {
  private func controls() throws -> [Control] {
    var lab = Experiments.train()
    lab.layers = [4, 4]
    return try TrainState(lab).controls
  }

  @Test func theLessonSaysWhatIsShownAndInWhichOrder() throws {
    let controls = try controls()
    let choice = ControlChoice(shown: ["units", "loss", "rate", "units1"])
    #expect(choice.applied(to: controls).map(\.name) == ["units1", "units2", "loss", "rate"])
    #expect(ControlChoice().applied(to: controls) == controls.filter(\.isShown))
    #expect(ControlChoice(shown: ["all"]).applied(to: controls) == controls)
    #expect(ControlChoice(shown: []).applied(to: controls).isEmpty)
  }

  @Test func someAreKeptAsTheyAre() throws {
    let controls = try controls()
    let choice = ControlChoice(locked: ["units", "rate"])
    #expect(controls.filter(choice.locks).map(\.name) == ["rate", "units1", "units2"])
    #expect(!controls.contains(where: ControlChoice().locks))
  }

  @Test func namesThatNothingHasAreRefused() throws {
    let controls = try controls()
    try ControlChoice(shown: ["rate", "units"], locked: ["all"]).check(controls)
    for (choice, key) in [
      (ControlChoice(shown: ["rat"]), "controls"), (ControlChoice(locked: ["rat"]), "lock"),
    ] {
      #expect {
        try choice.check(controls)
      } throws: { error in
        let error = error as? LabError
        return error?.key == key && error?.message.contains("no control “rat”") == true
      }
    }
  }
}
