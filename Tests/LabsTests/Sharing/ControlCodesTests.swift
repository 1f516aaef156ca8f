import Testing

@testable import Labs

@Suite struct ControlCodesTests {
  @Test func noNameStandsTwiceAndThereIsRoomForTheMarks() {
    #expect(Set(ControlCodes.names).count == ControlCodes.names.count)
    #expect(ControlCodes.names.count < 250)
    #expect(ControlCodes.code(of: "rate") == 0 && ControlCodes.code(of: "nothing") == nil)
  }

  @Test func theControlsOfATrainingHaveCodes() throws {
    let run = try ExperimentRun(Experiments.train())
    for control in run.controls {
      #expect(ControlCodes.code(of: control.name) != nil, "\(control.name)")
    }
  }
}
