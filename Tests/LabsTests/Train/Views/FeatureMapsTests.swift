import Testing

@testable import Labs

struct FeatureMapsTests {
  @Test func denseLayersHaveNone() throws {
    let state = try Trainings.pictures()
    #expect(state.featureMaps(ofExample: 0).isEmpty && !state.hasFeatureMaps)
    #expect(state.featureMaps(ofExample: 99).isEmpty)
  }
}
