import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ReshapeTests {
  @Test(
    arguments: [
      ([12], [3, 4], [3, 4]), ([3, 4], [12], [12]), ([2, 3, 4], [-1], [24]),
      ([2, 3, 4], [4, -1], [4, 6]), ([6], [1, 6, 1], [1, 6, 1]), ([5], [5, -1], [5, 1]),
      ([1], [], []), ([], [1, 1], [1, 1]),
    ] as [(Shape, Shape, Shape)], [1, 3])
  func keepsEveryNumberInItsPlace(_ shapes: (Shape, Shape, Shape), _ batch: Int) throws {
    try LayerCheck(
      layer: Reshape(shapes.1), inputs: [shapes.0], batch: batch, tolerance: 1e-7
    ) { inputs, _ in
      DoubleTensor([batch] + shapes.2.sizes, inputs[0].values)
    }.run()
    #expect(try Reshape(shapes.1).outputShape(for: [shapes.0]) == shapes.2)
  }

  private func sentence(_ shape: Shape) -> String {
    do {
      _ = try Model(input: [2, 5], [Reshape(shape)])
      return ""
    } catch {
      return error.description
    }
  }

  @Test func sizesMatch() {
    #expect(
      sentence([3, 4])
        == "Reshape 1 expects 12 numbers for 3×4 and gets 10, as 2×5. "
        + "Choose sizes whose product is 10.")
    #expect(
      sentence([3, -1])
        == "Reshape 1 expects a multiple of 3 numbers for 3×-1 and gets 10, as 2×5. "
        + "Choose sizes whose product is 10.")
    #expect(sentence([]).hasPrefix("Reshape 1 expects 1 number for 1 and gets 10, as 2×5."))
  }

  @Test(
    arguments: [[-1, -1], [0, 10], [-2, 5], [10, 0, -1], [-1, .min], [.max, .max, 2]] as [Shape])
  func sizesArePositive(_ shape: Shape) {
    #expect(
      sentence(shape)
        == "Reshape 1 expects sizes of 1 or more, and −1 once at most, and gets \(shape). "
        + "Change the shape.")
  }

  @Test func comesBackFromAFile() throws {
    let data = try JSONEncoder().encode(Reshape([7, -1]))
    #expect(try JSONDecoder().decode(Reshape.self, from: data) == Reshape([7, -1]))
  }
}
