import Testing

@testable import Plots

@Suite struct NetworkEdgesTests {
  @Test func weightsFallIntoThirdsBySize() {
    let edges = NetworkEdges([[[-3, 1, 2]]], sizes: [3, 1]).edges
    #expect(edges.map(\.third) == [.largest, .smallest, .middle])
    #expect(edges.map(\.index) == [0, 1, 2])
  }

  @Test func whatIsOutsideOrNoNumberIsLeftOut() {
    let found = NetworkEdges([[[1, .nan, 5], [2]], [[7]]], sizes: [2, 1])
    #expect(found.edges.map(\.weight) == [1] && found.gaps == 1)
  }

  @Test func namesCountFromOneAndOutputsFirst() {
    #expect(NetworkEdges.name(output: 1, input: 0) == "w₂₁")
    #expect(NetworkEdges.name(output: 11, input: 2) == "w₁₂,₃")
  }
}
