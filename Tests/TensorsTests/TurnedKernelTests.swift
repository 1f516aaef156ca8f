import Testing

@testable import Tensors

@Suite struct TurnedKernelTests {
  private func turned(_ plain: PlainConvolution) -> [Float] {
    let kernel = GuardedBuffer((0..<plain.kernel.count).map(Float.init))
    let result = GuardedBuffer(count: plain.kernel.count)
    TurnedKernel(plain.shape, kernel.buffer, into: result.buffer).run(piece: 0)
    #expect(result.isIntact)
    return result.values
  }

  @Test func everyTapIsTransposed() {
    #expect(
      turned(PlainConvolution((3, 3, 2), kernel: (1, 2, 3)))
        == [0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11])
  }

  @Test func groupsComeFirst() {
    #expect(
      turned(PlainConvolution((3, 3, 2), kernel: (1, 2, 4), groups: 2)) == [0, 1, 4, 5, 2, 3, 6, 7])
  }

  @Test func tapsOfAPhaseStandTogether() {
    #expect(
      turned(PlainConvolution((6, 6, 1), kernel: (3, 3, 1), stride: (2, 2)))
        == [0, 2, 6, 8, 1, 7, 3, 5, 4])
  }

  @Test func phasesAreWhatTheStrideLeaves() {
    let axis = WindowAxis(size: 5, window: 4, stride: 3, isPadded: true)
    #expect(axis.before == 1)
    #expect(axis.phases == [0, 1, 2])
    #expect((0..<3).map { axis.phase($0) } == [[2], [0, 3], [1, 4]])
    #expect((0..<3).map { axis.taps($0) } == [[0, 3], [1], [2]])
    #expect(axis.reach == 1)
    let wide = WindowAxis(size: 2, window: 1, stride: 1_000_000_000, isPadded: false)
    #expect(wide.phases == [0, 1])
    #expect(wide.taps(1) == [])
  }
}
