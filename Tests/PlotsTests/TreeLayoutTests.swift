import Testing

@testable import Plots

@Suite struct TreeLayoutTests {
  @Test func nodesOfALevelLieApartAndParentsBetween() throws {
    var layout = TreeLayout(try #require(DecisionTreeTests.irises.root))
    layout.place(widths: [20, 8, 18, 12, 11])
    #expect(layout.entries.map(\.depth) == [0, 1, 1, 2, 2])
    #expect(layout.middles[1] + 8 / 2 + 2 <= layout.middles[2] - 18 / 2 + 1)
    #expect(layout.middles[1] < layout.middles[0] && layout.middles[0] < layout.middles[2])
    #expect(layout.columns == 8 + 2 + 12 + 2 + 11)
  }
}
