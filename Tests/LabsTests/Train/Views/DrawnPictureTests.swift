import Testing

@testable import Labs

@Suite struct DrawnPictureTests {
  @Test func aDrawnExampleIsAnsweredAsTheExample() throws {
    var lab = TrainDeclaration(.generated("shapes", settings: ["count": .number(60)]))
    lab.layers = [8]
    lab.share = 0.75
    var run = try ExperimentRun(lab)
    run.advance(atMost: 20)
    let state = try #require(run.state as? TrainState)
    for number in [0, 7, 50] {
      let example = try #require(state.example(number))
      let picture = try #require(example.picture)
      let answers = try #require(state.answers(toPicture: picture.values))
      #expect(answers.count == example.answers.count)
      for (one, other) in zip(answers, example.answers) { #expect(abs(one - other) < 1e-5) }
    }
    #expect(state.answers(toPicture: [1, 0]) == nil)
  }

  @Test func pointsAreNoPictures() throws {
    let run = try ExperimentRun(Experiments.train())
    let state = try #require(run.state as? TrainState)
    #expect(state.answers(toPicture: [0, 1]) == nil)
  }
}
