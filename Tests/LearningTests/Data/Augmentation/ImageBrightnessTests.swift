import Learning
import Tensors
import Testing

@Suite struct ImageBrightnessTests {
  @Test(arguments: UInt64(0)..<20)
  func addsOneNumberToAllOfTheImage(_ seed: UInt64) throws {
    let image = Tensor([2, 2, 1], [0, 0.25, 0.5, 0.75])
    var random = RandomStream(seed: seed)
    let brightness = try ImageBrightness(change: 0.25)
    let changed = brightness.apply(to: image, random: &random).values
    let added = changed[0]
    #expect(abs(added) <= 0.25 && added != 0)
    for (before, after) in zip(image.values, changed) {
      #expect(abs(after - before - added) < 1e-6)
    }
  }

  @Test func goesBothWaysAndStaysWithinItsLimits() throws {
    let brightness = try ImageBrightness(change: 3, limits: 0...1)
    var random = RandomStream(seed: 5)
    let image = Tensor([1, 1, 1], [0.5])
    let values = (0..<100).map { _ in brightness.apply(to: image, random: &random).values[0] }
    #expect(values.min() == 0 && values.max() == 1)
  }

  @Test(arguments: [Float(-0.1), 1001, .nan])
  func refusesOtherChanges(_ change: Float) {
    let error = #expect(throws: DataSettingError.self) { try ImageBrightness(change: change) }
    #expect(error?.setting == "change" && error?.allowed == "a number from 0 to 1000")
  }
}
