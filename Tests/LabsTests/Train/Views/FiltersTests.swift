import Testing

@testable import Labs

struct FiltersTests {
  @Test func theWeightsOfAUnitArePictures() throws {
    let state = try Trainings.pictures()
    let groups = state.filters
    #expect(groups.map(\.title) == ["hidden 1"] && groups[0].tiles.count == 3)
    let (tile, weights) = (groups[0].tiles[1], state.weightMatrices[0].rows[1])
    #expect(tile.width == 4 && tile.height == 4 && tile.values == weights)
  }

  @Test func whatReadsNoPictureHasNone() throws {
    #expect(try Trainings.xor().filters.isEmpty)
  }

  @Test func aConvolutionHasItsFilters() throws {
    let groups = try Trainings.convolution().filters
    #expect(groups.map(\.title) == ["convolution"])
    #expect(groups[0].tiles.map { [$0.width, $0.height] } == [[3, 3], [3, 3]])
    #expect(groups[0].tiles[0].values != groups[0].tiles[1].values)
  }
}
