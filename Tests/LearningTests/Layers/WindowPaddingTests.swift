import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct WindowPaddingTests {
  @Test func theWordsAreThoseOfKeras() throws {
    #expect(WindowPadding.allCases.map(\.rawValue) == ["valid", "same"])
  }

  @Test func windowsAreCountedAlongBothAxes() throws {
    let layer = MaxPooling2D(WindowSize(3, 2), stride: 2, padding: .valid)
    #expect(try layer.outputShape(for: [[8, 9, 5]]) == [3, 4, 5])
    let padded = MaxPooling2D(WindowSize(3, 2), stride: 2, padding: .same)
    #expect(try padded.outputShape(for: [[8, 9, 5]]) == [4, 5, 5])
  }

  @Test(arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (4_097, 1, 1), (1, 1, .max), (.min, 1, 1)])
  func hostileSizesAreAnError(_ sizes: (Int, Int, Int)) {
    let layer = MaxPooling2D(
      WindowSize(sizes.0, sizes.1), stride: WindowSize(sizes.2, 1), padding: .same)
    #expect(throws: LayerProblem.self) { try layer.outputShape(for: [[4, 4, 1]]) }
  }
}
