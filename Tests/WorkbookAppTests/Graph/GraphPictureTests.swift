import Formulas
import Labs
import Plots
import Testing

@testable import WorkbookApp

@Suite struct GraphPictureTests {
  private func state(_ text: String) throws -> GraphState {
    try GraphState(
      GraphDeclaration(given: ["a": 2, "b": 3], lines: try Assignments(parsing: text)))
  }

  @Test func numbersOfTheFormulaStandInTheirNodes() throws {
    var state = try state("f = (1 - a)*2*b")
    let plot = GraphPicture.plot(state, looked: nil)
    #expect(plot.nodes.map(\.name) == ["a", "b", "u₁", "u₂", "f"])
    #expect(plot.nodes.map(\.operation) == ["", "", "1−", "×2", "×"])
    #expect(plot.nodes.map(\.inputs) == [[], [], [0], [2], [3, 1]])
    while state.status.canStep { state.advance() }
    let done = GraphPicture.plot(state, looked: 0)
    #expect(done.nodes.map(\.slopes) == [[], [], [-1], [2], [3, -2]])
    #expect(done.nodes.map(\.gradient) == [-6, -2, 6, 3, 1])
    #expect(done.current == 2 && done.selected == 0 && done.direction == .backward)
  }

  @Test func aNumberAloneIsDrawn() throws {
    #expect(GraphPicture.plot(try state("f = 7"), looked: nil).nodes.last?.name == "f")
  }
}
