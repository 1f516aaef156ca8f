import Testing

@testable import Labs

struct ExploreDeclarationTests {
  @Test func theSummaryNamesSlidersAndLines() throws {
    #expect(try Experiments.explore().summary == "sliders for w, b; s = w + b; t = s·s")
  }
}
