private import CKernels

/// Loops over whole pictures, height × width × channels each; how many there are follows from the
/// length.
extension Kernels {
  /// The largest number of every window; the first of equal ones, row by row. A NaN is the largest.
  ///
  /// - Parameter places: keeps which place of the window it was, in `maxPoolingPlaces` numbers.
  /// - Precondition: windows have 65,536 places or fewer.
  public static func maxPooling(
    _ x: Buffer, _ shape: PoolingShape, places: Buffer, into y: Buffer
  ) {
    let pictures = pictures(x, y, shape)
    precondition(shape.rows.window * shape.columns.window <= 65_536, "a place is 16 bits")
    var geometry = shape.geometry
    unsafe kernel_max_pooling(&geometry, x.base, y.base, places16(places, y.count), pictures)
  }

  /// How many numbers of memory the places of so many maxima take: two to a number, and room for
  /// the rest of a vector.
  public static func maxPoolingPlaces(results: Int) -> Int { (results + 17) / 2 }

  /// `dx (+)=` every result's gradient at the place that was the largest, 0 elsewhere.
  public static func maxPoolingBackward(
    _ dy: Buffer, _ shape: PoolingShape, places: Buffer, into dx: Buffer,
    accumulates: Bool = false
  ) {
    let pictures = pictures(dx, dy, shape)
    var geometry = shape.geometry
    unsafe kernel_max_pooling_backward(
      &geometry, dy.base, places16(places, dy.count), dx.base, pictures, accumulates)
  }

  /// `y (+)=` the sum of every window, or its mean over the places inside the picture.
  public static func sumWindows(
    _ x: Buffer, _ shape: PoolingShape, asMean: Bool, into y: Buffer, accumulates: Bool = false
  ) {
    let pictures = pictures(x, y, shape)
    var geometry = shape.geometry
    unsafe kernel_sum_windows(&geometry, x.base, y.base, pictures, asMean, accumulates)
  }

  /// `x (+)=` every number of `y` at all places of its window, or an equal share of it.
  public static func spreadWindows(
    _ y: Buffer, _ shape: PoolingShape, asMean: Bool, into x: Buffer, accumulates: Bool = false
  ) {
    let pictures = pictures(x, y, shape)
    var geometry = shape.geometry
    unsafe kernel_spread_windows(&geometry, y.base, x.base, pictures, asMean, accumulates)
  }

  /// Pictures made larger by whole factors, bilinear between the centres of pixels.
  public static func enlarge(
    _ x: Buffer, height: Int, width: Int, channels: Int, by factors: (Int, Int), into y: Buffer
  ) {
    let size = height * width * channels
    precondition(x.count.isMultiple(of: size) && y.count == x.count * factors.0 * factors.1)
    unsafe kernel_enlarge(
      x.base, y.base, x.count / size, height, width, channels, factors.0, factors.1)
  }

  /// `dx (+)=` the gradient by pictures of the gradient by what they were enlarged to.
  public static func enlargeBackward(
    _ dy: Buffer, height: Int, width: Int, channels: Int, by factors: (Int, Int),
    into dx: Buffer, accumulates: Bool = false
  ) {
    let size = height * width * channels
    precondition(dx.count.isMultiple(of: size) && dy.count == dx.count * factors.0 * factors.1)
    unsafe kernel_enlarge_backward(
      dy.base, dx.base, dx.count / size, height, width, channels, factors.0, factors.1,
      accumulates)
  }

  private static func pictures(_ x: Buffer, _ y: Buffer, _ shape: PoolingShape) -> Int {
    let count = x.count / shape.pictureCount
    precondition(
      x.count == count * shape.pictureCount && y.count == count * shape.resultCount,
      "whole pictures, and as many results")
    return count
  }

  /// The memory of a buffer as numbers of 16 bits.
  @unsafe private static func places16(
    _ places: Buffer, _ count: Int
  ) -> UnsafeMutablePointer<UInt16> {
    precondition(places.count >= maxPoolingPlaces(results: count), "a place for every result")
    return unsafe UnsafeMutableRawPointer(places.base).assumingMemoryBound(to: UInt16.self)
  }
}
