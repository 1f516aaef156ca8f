import GradusTesting
import Tensors
import Testing

@testable import Learning

/// Values and slopes are in `UpSampling2DTests`.
@Suite struct UpSamplingOperationTests {
  @Test(arguments: UpSampling2D.Interpolation.allCases, [1, 17])
  func gradientsAreAdded(
    _ interpolation: UpSampling2D.Interpolation, _ channels: Int
  ) throws {
    try RepeatedOperation(input: [3, 4, 2, channels], output: [3, 8, 6, channels]) { input, _ in
      UpSamplingOperation(input: input, factor: WindowSize(2, 3), interpolation: interpolation)
    }.expectSums()
  }

  @Test(arguments: UpSampling2D.Interpolation.allCases)
  func noGradientIsMadeWhereNobodyWantsOne(
    _ interpolation: UpSampling2D.Interpolation
  ) throws {
    let gradients = try RepeatedOperation(input: [1, 2, 2, 1], output: [1, 4, 4, 1]) { input, _ in
      UpSamplingOperation(input: input, factor: 2, interpolation: interpolation)
    }.gradients(times: 1, watchesInput: false)
    #expect(gradients.x.isEmpty)
  }
}
