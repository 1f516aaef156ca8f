import Testing

@testable import Coursework

@Suite struct ShuffleSeedTests {
  @Test func itFollowsFromTheTextsAndTheSeedAlone() {
    #expect(ShuffleSeed.of(["a", "b"], 3) == ShuffleSeed.of(["a", "b"], 3))
    #expect(ShuffleSeed.of(["a", "b"], nil) == ShuffleSeed.of(["a", "b"], 0))
  }

  @Test func otherTextsAndSeedsGiveAnother() {
    let all = [
      ShuffleSeed.of(["a", "b"], 0), ShuffleSeed.of(["ab"], 0), ShuffleSeed.of(["b", "a"], 0),
      ShuffleSeed.of(["a", "b"], 1), ShuffleSeed.of([], 0),
    ]
    #expect(Set(all).count == all.count)
  }

  /// Exercises of the same size that are shown alike could be answered without being read.
  @Test func exercisesOfOneSizeAreNotShuffledAlike() {
    let orders = (0..<12).map { number in
      var generator = SplitMix64(seed: ShuffleSeed.of(["first \(number)", "second"], nil))
      return [0, 1, 2, 3].shuffled(using: &generator)
    }
    #expect(Set(orders).count > 5)
  }
}
