import Testing

@testable import Labs

struct ChosenExampleTests {
  @Test func itIsWhatGoesInAndWhatComesOut() throws {
    let state = try Trainings.xor()
    let example = try #require(state.example(32))
    #expect(example.isHeldOut && example.count == 40 && example.picture == nil)
    #expect(example.inputs == state.plainInputs.heldOut[2])
    #expect(example.target == state.targets.heldOut[2])
    #expect(example.outputs.map(\.count) == [2, 4, 1])
    #expect(example.answers.count == 2 && abs(example.answers.reduce(0, +) - 1) < 1e-9)
    #expect(example.chosenClass == state.answers(to: [example.inputs]).first?.chosenClass)
    #expect(state.example(40) == nil)
  }

  @Test func picturesAreGreyFromBlackToWhite() throws {
    let state = try Trainings.pictures()
    let example = try #require(state.example(0))
    let picture = try #require(example.picture)
    #expect(picture.rows[0] == [1, 0, 0, 0] && picture.rows[3] == [1, 0, 0, 0])
    #expect(example.answers.count == 3 && example.chosenClass != nil)
  }

  @Test func aNumberHasNoClass() throws {
    let example = try #require(try Trainings.line().example(1))
    #expect(example.chosenClass == nil && example.answers.count == 1 && example.target == 8)
  }
}
