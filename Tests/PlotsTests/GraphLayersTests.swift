import Testing

@testable import Plots

@Suite struct GraphLayersTests {
  @Test func depthIsTheLongestPath() {
    let graph = GraphLayers([[], [0], [1], [0, 2]])
    #expect(graph.depths == [0, 1, 2, 3])
    #expect(graph.layers[1].contains(.passing(source: 0, layer: 1)))
  }

  @Test func anInputStandsBeforeItsFirstUse() {
    #expect(GraphLayers([[], [0], [], [1, 2]]).depths == [0, 1, 1, 2])
  }

  @Test func cyclesAreCut() {
    let graph = GraphLayers([[1], [0], [2]])
    #expect(graph.inputs.joined().count == 1)
  }

  @Test func crossingsAreRemoved() {
    // 0 and 1 lead to 3 and 2: as given the two edges would cross.
    #expect(GraphLayers([[], [], [1], [0]]).crossings() == 0)
  }
}
