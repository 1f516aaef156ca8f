import Learning
import Tensors
import Testing

@Suite struct AugmentationTests {
  private let images = Tensor([6, 4, 4, 1], (0..<96).map { Float($0) / 96 })

  private func augmentation() throws -> Augmentation {
    Augmentation([
      try ImageShift(rows: 1, columns: 1), try ImageFlip(.horizontal),
      try ImageRotation(degrees: 10), try ImageNoise(standardDeviation: 0.05),
      try ImageBrightness(change: 0.1, limits: 0...1),
    ])
  }

  @Test func dependsOnSeedAndStepAlone() throws {
    let augmentation = try augmentation()
    let first = try augmentation.apply(to: images, seed: 1, step: 7)
    #expect(first.shape == images.shape)
    #expect(try augmentation.apply(to: images, seed: 1, step: 7) == first)
    #expect(try augmentation.apply(to: images, seed: 1, step: 8) != first)
    #expect(try augmentation.apply(to: images, seed: 2, step: 7) != first)
  }

  @Test func anImageDoesNotDependOnThoseAfterIt() throws {
    let augmentation = try augmentation()
    let all = try augmentation.apply(to: images, seed: 3, step: 0)
    let some = try augmentation.apply(to: images.rows([0, 1]), seed: 3, step: 0)
    #expect(all.rows([0, 1]) == some)
  }

  @Test func imagesGetParametersOfTheirOwn() throws {
    let same = images.rows([2, 2, 2, 2, 2, 2])
    let changed = try augmentation().apply(to: same, seed: 1, step: 0)
    #expect(Set((0..<6).map { changed.rows([$0]) }).count == 6)
  }

  @Test func changesFollowEachOther() throws {
    let both = Augmentation([
      try ImageFlip(.horizontal, probability: 1), try ImageFlip(.vertical, probability: 1),
    ])
    let half = try both.apply(to: images, seed: 0, step: 0)
    for index in 0..<6 { #expect(Array(half.row(index)) == images.row(index).reversed()) }
    let twice = Augmentation([
      try ImageFlip(.vertical, probability: 1), try ImageFlip(.vertical, probability: 1),
    ])
    #expect(try twice.apply(to: images, seed: 0, step: 0) == images)
  }

  @Test func theSameKindTwiceDrawsTwice() throws {
    let one = Augmentation([try ImageNoise(standardDeviation: 1)])
    let two = Augmentation([
      try ImageNoise(standardDeviation: 1), try ImageNoise(standardDeviation: 1),
    ])
    let image = Tensor([1, 1, 1, 1], [0])
    let first = try one.apply(to: image, seed: 0, step: 0).values[0]
    let both = try two.apply(to: image, seed: 0, step: 0).values[0]
    #expect(abs(both - 2 * first) > 1e-3)
  }

  @Test func withoutChangesOrImagesNothingHappens() throws {
    #expect(try Augmentation([]).apply(to: images, seed: 0, step: 0) == images)
    let none = Tensor([0, 4, 4, 1])
    #expect(try augmentation().apply(to: none, seed: 0, step: 0) == none)
  }

  @Test func refusesWhatAreNoImages() throws {
    let augmentation = try augmentation()
    let expected = DataError.axes(
      of: "Images", expected: "examples × height × width × channels", got: [4, 4, 1])
    #expect(throws: expected) {
      try augmentation.apply(to: Tensor([4, 4, 1]), seed: 0, step: 0)
    }
  }
}
