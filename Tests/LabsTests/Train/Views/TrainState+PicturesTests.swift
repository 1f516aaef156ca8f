import Testing

@testable import Labs

struct TrainStatePicturesTests {
  @Test func inputsThatAreAPictureAreFound() throws {
    let state = try Trainings.pictures()
    let sizes = try #require(state.pictureSizes)
    #expect(sizes == (4, 4, 1) && state.brightest == 9)
    #expect(try Trainings.xor().pictureSizes == nil)
  }
}
