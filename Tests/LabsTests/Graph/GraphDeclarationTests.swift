import Testing

@testable import Labs

struct GraphDeclarationTests {
  @Test func theSummaryHasTheLines() throws {
    #expect(try Experiments.graph().summary == "the graph of f = (a + b)·(b + c)")
  }
}
