import GradusTesting
import Tensors
import Testing

@testable import Learning

/// Values and slopes are in `MaxPooling2DTests`.
@Suite struct MaxPoolingOperationTests {
  @Test(arguments: [WindowSize(2), WindowSize(3, 1)], [1, 17])
  func gradientsAreAdded(_ stride: WindowSize, _ channels: Int) throws {
    let pictures: Shape = [3, 6, 8, channels]
    let shape = PoolingShape(pictures, 2, stride: stride, .valid)
    try RepeatedOperation(input: pictures, output: shape.results(of: pictures)) { input, _ in
      MaxPoolingOperation(input: input, shape: shape)
    }.expectSums()
  }

  @Test func noGradientIsMadeWhereNobodyWantsOne() throws {
    let shape = PoolingShape([1, 2, 2, 1], 2, stride: 2, .valid)
    let gradients = try RepeatedOperation(input: [1, 2, 2, 1], output: [1, 1, 1, 1]) { input, _ in
      MaxPoolingOperation(input: input, shape: shape)
    }.gradients(times: 1, watchesInput: false)
    #expect(gradients.x.isEmpty)
  }
}
