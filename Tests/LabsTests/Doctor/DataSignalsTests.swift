import Testing

@testable import Labs

struct DataSignalsTests {
  private func signals(
    _ inputs: [[Double]], _ targets: [Double], _ task: TrainDeclaration.Task
  ) throws -> DataSignals {
    var lab = TrainDeclaration(.points(inputs: inputs, targets: targets))
    lab.task = task
    return DataSignals(try TrainState(lab))
  }

  @Test func columnsHaveMeanDeviationAndSize() throws {
    let found = try signals([[1, 100], [3, 100]], [1, 5], .regression)
    #expect(found.columns.map(\.name) == ["x1", "x2"])
    #expect(found.columns[0].mean == 2 && found.columns[0].deviation == 1)
    #expect(found.columns[1].deviation == 0 && found.columns[1].size == 100)
    #expect(found.targetMean == 3 && found.targetDeviation == 2)
    #expect(found.wholeTargets == 1...5 && found.differentTargets == 2)
  }

  @Test func pixelsAreOfOneUnit() throws {
    let lab = TrainDeclaration(.generated("shapes", settings: ["count": .number(40)]))
    #expect(DataSignals(try TrainState(lab)).arePixels)
    #expect(try !signals([[1, 2], [3, 4]], [1, 5], .regression).arePixels)
  }

  @Test func classesAreCountedAndSkillBeginsAtTheCommonestClass() throws {
    let found = try signals([[1], [2], [3], [4]], [0, 0, 0, 2], .classification)
    #expect(found.classCounts == [3, 0, 1] && found.majority == 0.75)
    #expect(found.skill(of: 0.75) == 0 && found.skill(of: 1) == 1)
    #expect(try signals([[1], [2]], [0.5, 2], .regression).wholeTargets == nil)
  }
}
