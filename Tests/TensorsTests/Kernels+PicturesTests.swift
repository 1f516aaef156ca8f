import GradusTesting
import Tensors
import Testing

/// Values are compared with the definition in the layers' tests; here is what lies around them.
@Suite struct KernelsPicturesTests {
  private static let shapes: [PoolingShape] = {
    var shapes: [PoolingShape] = []
    for channels in [1, 3, 8, 15, 16, 17, 33] {
      for (size, window, stride, padded) in [
        (6, 2, 2, false), (7, 2, 2, false), (5, 3, 1, true), (5, 3, 2, true), (4, 1, 3, false),
      ] {
        shapes.append(
          PoolingShape(
            rows: WindowAxis(size: size, window: window, stride: stride, isPadded: padded),
            columns: WindowAxis(size: size + 2, window: window, stride: stride, isPadded: padded),
            channels: channels))
      }
    }
    return shapes
  }()

  @Test(arguments: KernelLevel.allCases)
  func nothingOutsideIsTouched(_ level: KernelLevel) {
    for shape in Self.shapes {
      let x = GuardedBuffer((0..<2 * shape.pictureCount).map { Float($0 * 7 % 31) })
      let y = GuardedBuffer(count: 2 * shape.resultCount)
      let dx = GuardedBuffer(count: x.values.count)
      let places = GuardedBuffer(count: Kernels.maxPoolingPlaces(results: y.values.count))
      KernelLevelGate.use(level) {
        Kernels.maxPooling(x.buffer, shape, places: places.buffer, into: y.buffer)
        Kernels.maxPoolingBackward(y.buffer, shape, places: places.buffer, into: dx.buffer)
        // All of the results' gradients arrive.
        #expect(Kernels.sum(dx.buffer) == Kernels.sum(y.buffer))
        Kernels.sumWindows(x.buffer, shape, asMean: false, into: y.buffer)
        Kernels.spreadWindows(y.buffer, shape, asMean: false, into: dx.buffer)
      }
      #expect(x.isIntact && y.isIntact && dx.isIntact && places.isIntact, "\(shape)")
    }
  }

  @Test(arguments: KernelLevel.allCases)
  func whatIsThereIsAddedTo(_ level: KernelLevel) {
    for shape in Self.shapes {
      let y = GuardedBuffer((0..<shape.resultCount).map { Float($0 % 5) })
      let x = GuardedBuffer((0..<shape.pictureCount).map { Float($0 * 7 % 31) })
      let (one, two) = (GuardedBuffer(count: x.values.count), GuardedBuffer(count: x.values.count))
      let sums = GuardedBuffer(count: y.values.count)
      let places = GuardedBuffer(count: Kernels.maxPoolingPlaces(results: y.values.count))
      two.buffer.fill(with: 3)
      KernelLevelGate.use(level) {
        Kernels.maxPooling(x.buffer, shape, places: places.buffer, into: sums.buffer)
        Kernels.maxPoolingBackward(y.buffer, shape, places: places.buffer, into: one.buffer)
        Kernels.maxPoolingBackward(
          y.buffer, shape, places: places.buffer, into: two.buffer, accumulates: true)
        #expect(two.values == one.values.map { $0 + 3 })
        two.buffer.fill(with: 3)
        Kernels.spreadWindows(y.buffer, shape, asMean: false, into: one.buffer)
        Kernels.spreadWindows(y.buffer, shape, asMean: false, into: two.buffer, accumulates: true)
        #expect(two.values == one.values.map { $0 + 3 })
        Kernels.sumWindows(x.buffer, shape, asMean: false, into: sums.buffer)
        let before = sums.values
        Kernels.sumWindows(x.buffer, shape, asMean: false, into: sums.buffer, accumulates: true)
        #expect(sums.values == before.map { 2 * $0 })
      }
    }
  }

  @Test func enlargingAddsAsWell() {
    let dy = GuardedBuffer((0..<2 * 6 * 4 * 3).map { Float($0 % 5) })
    let (one, two) = (GuardedBuffer(count: 36), GuardedBuffer(count: 36, filledWith: 3))
    for (dx, adds) in [(one, false), (two, true)] {
      Kernels.enlargeBackward(
        dy.buffer, height: 3, width: 2, channels: 3, by: (2, 2), into: dx.buffer,
        accumulates: adds)
      #expect(dx.isIntact)
    }
    for (a, b) in zip(one.values, two.values) { #expect(abs(a + 3 - b) < 1e-5) }
    // Shares add up to 1.
    #expect(abs(Kernels.sum(one.buffer) - Kernels.sum(dy.buffer)) < 1e-4)
  }
}
