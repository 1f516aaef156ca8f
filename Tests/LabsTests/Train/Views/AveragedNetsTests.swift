import Testing

@testable import Labs

struct AveragedNetsTests {
  private let grid = PlaneGrid(x: -1...1, y: -1...1, columns: 6, rows: 5)

  /// A linear network that learns a number: what follows a mask is linear in it.
  private func linear(_ steps: Int = 20) throws -> TrainState {
    var lab = TrainDeclaration(
      .points(
        inputs: [[0, 1], [1, 0], [1, 1], [2, 1], [1, 2]], targets: [1, 2, 3, 5, 4]))
    (lab.layers, lab.activation, lab.dropout, lab.rate) = ([16, 16], "linear", 0.3, 0.01)
    return try Trainings.state(lab, steps: steps)
  }

  @Test func theMeanOfManyIsTheNetworkWhereItIsLinear() throws {
    let state = try linear()
    let few = try #require(state.averagedNets(1, over: grid))
    #expect(few.nets == 1 && few.one == few.mean && few.whole.count == 30)
    let many = try #require(state.averagedNets(1000, over: grid))
    #expect(many.one == few.one && many.whole == few.whole)
    #expect(many.differences.mean < few.differences.one / 5)
    let answers = state.outputs(of: [[-1, 1]])
    #expect(abs(many.whole[0] - Double(answers[0][0])) < 1e-5)
  }

  @Test func probabilitiesAreAveraged() throws {
    var lab = Experiments.train()
    lab.layers = [8, .dropout(0.5)]
    let nets = try #require(try Trainings.state(lab).averagedNets(40, over: grid))
    for values in [nets.one, nets.mean, nets.whole] {
      #expect(values.allSatisfy { (0...1).contains($0) })
    }
    #expect(nets == (try Trainings.state(lab).averagedNets(40, over: grid)))
    #expect(nets.one != (try Trainings.state(lab, steps: 4).averagedNets(40, over: grid))?.one)
  }

  @Test func itIsForOneOrTwoInputsAndAtMostTwoClasses() throws {
    let state = try linear(1)
    #expect(state.averagedNets(3, along: [0, 1]) == nil)
    #expect(try Trainings.pictures().averagedNets(3, over: grid) == nil)
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.layers, lab.dropout) = ([4], 0.5)
    #expect(try Trainings.state(lab).averagedNets(3, along: [0, 1])?.mean.count == 2)
    var three = Experiments.train("blobs")
    three.layers = [4, .dropout(0.5)]
    let blobs = try Trainings.state(three)
    #expect((blobs.averagedNets(3, over: grid) == nil) == ((blobs.classCount ?? 0) > 2))
  }
}
