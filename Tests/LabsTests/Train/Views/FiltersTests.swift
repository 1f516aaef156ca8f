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
}
