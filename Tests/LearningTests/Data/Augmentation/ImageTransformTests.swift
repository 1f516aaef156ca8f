import Tensors
import Testing

@testable import Learning

/// What holds for every change of images.
@Suite struct ImageTransformTests {
  static func all() throws -> [any ImageTransform] {
    [
      try ImageShift(rows: 2, columns: 1), try ImageFlip(.horizontal), try ImageFlip(.vertical),
      try ImageRotation(degrees: 25), try ImageNoise(standardDeviation: 0.1),
      try ImageBrightness(change: 0.2),
    ]
  }

  @Test(arguments: 0..<6)
  func keepsTheShapeOfEveryImage(_ index: Int) throws {
    let transform = try Self.all()[index]
    for shape: Shape in [[1, 1, 1], [3, 5, 2], [4, 4, 3], [0, 3, 1], [2, 2, 0]] {
      var random = RandomStream(seed: 1)
      #expect(transform.apply(to: Tensor(shape), random: &random).shape == shape)
    }
  }

  @Test(arguments: 0..<6)
  func dependsOnTheStreamAlone(_ index: Int) throws {
    let transform = try Self.all()[index]
    let image = Tensor([3, 4, 1], (0..<12).map(Float.init))
    let results = (0..<20).map { seed in
      (0..<2).map { _ in
        var random = RandomStream(seed: UInt64(seed))
        return transform.apply(to: image, random: &random)
      }
    }
    #expect(results.allSatisfy { $0[0] == $0[1] })
    #expect(Set(results.map { $0[0] }).count > 1)
  }

  @Test func namesAreTheirOwn() throws {
    let names = try Self.all().map { type(of: $0).name }
    #expect(Set(names).count == 5)
  }

  @Test func anImageHasThreeAxes() async {
    await #expect(processExitsWith: .failure) {
      _ = ImageSize(Tensor([2, 2]))
    }
  }
}
