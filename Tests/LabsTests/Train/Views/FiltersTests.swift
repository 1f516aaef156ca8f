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

  @Test func gradientsStandInTheOrderOfTheFilters() throws {
    let state = try Trainings.pictures()
    let groups = state.filterGradients
    #expect(groups.map(\.title) == ["hidden 1"] && groups[0].tiles.count == 3)
    let squares = groups[0].tiles.flatMap(\.values).reduce(0) { $0 + $1 * $1 }
    #expect(abs(squares.squareRoot() - state.gradientNorms[0].norm) < 1e-6)
    // A step of gradient descent goes against them.
    let before = try Trainings.pictures(steps: 2).filters[0].tiles[1].values
    for (place, gradient) in groups[0].tiles[1].values.enumerated() {
      #expect(
        abs(state.filters[0].tiles[1].values[place] - (before[place] - 0.05 * gradient)) < 1e-5)
    }
    #expect(try Trainings.pictures(steps: 0).filterGradients.isEmpty)
    #expect(try Trainings.convolution().filterGradients[0].tiles.count == 2)
  }
}
