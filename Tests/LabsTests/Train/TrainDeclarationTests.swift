import Testing

@testable import Labs

struct TrainDeclarationTests {
  @Test func theSummaryNamesModelAndData() {
    #expect(
      Experiments.train().summary
        == "a network with hidden layers 4 (tanh) learns xor with Adam, rate 0.05")
    var lab = TrainDeclaration(.points(inputs: [[1]], targets: [2]))
    lab.rate = 1
    #expect(lab.summary == "a model without hidden layers learns 1 points with SGD, rate 1")
  }

  @Test func everyGeneratedKindCanBeLearned() throws {
    for kind in TrainDeclaration.generatedKinds {
      var run = try ExperimentRun(Experiments.train(kind))
      run.advance()
      #expect(run.step == 1 && run.record["loss"] != nil, "\(kind)")
    }
  }
}
