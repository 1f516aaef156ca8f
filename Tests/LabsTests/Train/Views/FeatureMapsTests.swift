import Learning
import Testing

@testable import Labs

struct FeatureMapsTests {
  @Test func denseLayersHaveNone() throws {
    let state = try Trainings.pictures()
    #expect(state.featureMaps(ofExample: 0).isEmpty && !state.hasFeatureMaps)
    #expect(state.featureMaps(ofExample: 99).isEmpty)
  }

  @Test func everyFilterHasAMapOfTheExample() throws {
    let state = try Trainings.convolution()
    let groups = state.featureMaps(ofExample: 1)
    #expect(state.hasFeatureMaps && groups.map(\.title) == ["convolution", "pooling"])
    #expect(groups.map(\.tiles.count) == [2, 2] && groups[1].tiles[0].width == 2)
    // In the middle of the picture the map is the sum of the window by the filter, above 0.
    let (filter, map) = (state.filters[0].tiles[0], groups[0].tiles[0])
    let picture = try #require(state.picture(ofExample: 1))
    var sum = 0.0
    for row in 0..<3 {
      for column in 0..<3 { sum += filter.rows[row][column] * picture.rows[row][column] }
    }
    let bias = state.look { Double($0.trainer.weightValues("conv2D1.bias")?[0] ?? 0) } ?? 0
    #expect(abs(max(0, sum + bias) - map.rows[1][1]) < 1e-4)
    // Pooling takes the largest of its window.
    let window = [map.rows[0][0], map.rows[0][1], map.rows[1][0], map.rows[1][1]]
    #expect(groups[1].tiles[0].rows[0][0] == window.max())
  }

  @Test func everythingElseIsThereAsWell() throws {
    let state = try Trainings.convolution()
    #expect(state.layers.map(\.title) == ["convolution", "pooling", "flatten", "output"])
    #expect(state.layerDistributions.map(\.title) == ["convolution", "output"])
    #expect(state.updateSizes.count == 2 && state.judged(.all).count == 12)
    #expect(state.weightMatrices.map(\.title) == ["output"])
    #expect(state.example(0)?.answers.count == 3)
  }
}
