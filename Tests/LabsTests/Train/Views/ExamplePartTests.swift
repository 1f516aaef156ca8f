import Testing

@testable import Labs

struct ExamplePartTests {
  @Test func partsFollowEachOther() throws {
    let state = try Trainings.xor()
    #expect(state.exampleParts == [.learnedFrom, .heldOut, .all] && state.judgedPart == .heldOut)
    #expect(state.exampleNumbers(in: .learnedFrom) == 0..<30)
    #expect(state.exampleNumbers(in: .heldOut) == 30..<40)
    #expect(state.exampleNumbers(in: .all) == 0..<40)
    #expect(state.plainExample(0)?.inputs == state.plainInputs.training[0])
    #expect(state.plainExample(31)?.inputs == state.plainInputs.heldOut[1])
    #expect(state.plainExample(31)?.target == state.targets.heldOut[1])
    #expect(state.plainExample(40) == nil && state.plainExample(-1) == nil)
  }

  @Test func withoutHeldOutExamplesThereIsOnePart() throws {
    let state = try Trainings.line()
    #expect(state.exampleParts == [.learnedFrom] && state.judgedPart == .learnedFrom)
    #expect(state.exampleNumbers(in: .heldOut).isEmpty)
  }
}
