import Testing

@testable import Plots

@Suite struct LevelScaleTests {
  @Test func theContoursOfABowlLieAtEqualDistances() {
    // On x², level borders are at x = 0, 1/4, 1/2, 3/4 of the rim.
    let scale = LevelScale([0, 16], count: 4)
    #expect(
      [0.0, 0.9, 1.1, 3.9, 4.1, 8.9, 9.1, 16].map { scale.step(of: $0) } == [
        0, 0, 1, 1, 2, 2, 3, 3,
      ])
  }

  @Test func valuesBeyondTheScaleHaveItsEnds() {
    let scale = LevelScale([1, 2], count: 8)
    #expect(scale.step(of: -5) == 0 && scale.step(of: 1e300) == 7)
  }

  @Test func whatIsNoNumberHasNoLevelAndMakesNone() {
    let scale = LevelScale([.nan, 0, .infinity, 4, -.infinity], count: 2)
    #expect(scale.step(of: 0) == 0 && scale.step(of: 4) == 1 && scale.step(of: 0.9) == 0)
    #expect(scale.step(of: .nan) == nil && scale.step(of: .infinity) == nil)
  }

  @Test func oneValueOrNoneIsOneLevel() {
    #expect(LevelScale([3, 3], count: 8).step(of: 3) == 0)
    #expect(LevelScale([], count: 8).step(of: 0) == 0)
    #expect(LevelScale([.nan], count: 8).step(of: 0.5) != nil)
    #expect(LevelScale([-1.7e308, 1.7e308], count: 8).step(of: 5) == 0)
  }
}
