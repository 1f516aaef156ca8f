import Tensors
import Testing

@Suite struct WindowAxisTests {
  /// Size, window, stride, padded; count and zeros before as Keras' shapes and its rule for zeros
  /// (`max((count − 1)·stride + window − size, 0)`, the smaller half first) give them by hand.
  @Test(arguments: [
    (28, 3, 1, false, 26, 0), (28, 3, 1, true, 28, 1), (28, 2, 2, false, 14, 0),
    (7, 3, 2, true, 4, 1), (8, 3, 2, true, 4, 0), (8, 3, 2, false, 3, 0), (5, 4, 1, true, 5, 1),
    (1, 1, 1, false, 1, 0), (1, 3, 1, true, 1, 1), (1, 4, 5, true, 1, 1), (2, 7, 1, true, 2, 3),
    (5, 1, 4, false, 2, 0), (5, 1, 4, true, 2, 0), (3, 4, 1, false, 0, 0), (3, 3, 9, false, 1, 0),
  ])
  func windowsAreThoseOfKeras(
    _ size: Int, _ window: Int, _ stride: Int, _ padded: Bool, _ count: Int, _ before: Int
  ) {
    let axis = WindowAxis(size: size, window: window, stride: stride, isPadded: padded)
    #expect(axis.count == count)
    #expect(axis.before == before)
  }

  /// Every window has a number of the picture in it, and none is left out behind the last but what a
  /// stride skips.
  @Test func paddedWindowsCoverThePicture() {
    for size in 1...9 {
      for window in 1...11 {
        for stride in 1...5 {
          let axis = WindowAxis(size: size, window: window, stride: stride, isPadded: true)
          for number in 0..<axis.count {
            let first = number * stride - axis.before
            #expect(first < size && first + window > 0)
          }
          #expect(axis.before <= window / 2)
          #expect(axis.reachesOut == (axis.before > 0 || axis.span > size))
        }
      }
    }
  }

  @Test func theLargestStrideIsNoOverflow() {
    let axis = WindowAxis(size: 3, window: 2, stride: .max, isPadded: true)
    #expect(axis.count == 1)
    #expect(axis.before == 0)
  }
}
