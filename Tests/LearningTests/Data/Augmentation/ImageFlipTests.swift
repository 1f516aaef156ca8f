import Learning
import Tensors
import Testing

@Suite struct ImageFlipTests {
  private let image = Tensor([2, 3, 2], (0..<12).map(Float.init))

  @Test func mirrorsPixelsNotChannels() {
    #expect(
      ImageFlip.flipped(image, .horizontal).values == [4, 5, 2, 3, 0, 1, 10, 11, 8, 9, 6, 7])
    #expect(ImageFlip.flipped(image, .vertical).values == [6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: [ImageFlip.Direction.horizontal, .vertical])
  func twiceIsAsBefore(_ direction: ImageFlip.Direction) {
    #expect(ImageFlip.flipped(ImageFlip.flipped(image, direction), direction) == image)
  }

  @Test(arguments: [(Float(0), 0...0), (1, 1000...1000), (0.25, 200...300)])
  func happensAsOftenAsItShould(_ probability: Float, _ range: ClosedRange<Int>) throws {
    let flip = try ImageFlip(.vertical, probability: probability)
    var random = RandomStream(seed: 2)
    let flips = (0..<1000).count { _ in flip.apply(to: image, random: &random) != image }
    #expect(range.contains(flips))
  }

  @Test(arguments: [Float(-0.5), 1.5, .nan])
  func refusesOtherProbabilities(_ probability: Float) {
    let error = #expect(throws: DataSettingError.self) {
      try ImageFlip(.horizontal, probability: probability)
    }
    #expect(error?.setting == "probability" && error?.allowed == "a number from 0 to 1")
  }
}
