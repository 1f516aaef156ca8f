public import Tensors

/// Makes an image brighter or darker by adding one random number to all of it.
public struct ImageBrightness: ImageTransform {
  public static let name = "brightness"
  /// The most that is added or taken off.
  public let change: Float
  /// What numbers are kept between, if anything.
  public let limits: ClosedRange<Float>?

  /// A change by at most so much either way, each as likely.
  ///
  /// - Throws: `DataSettingError` where it is not from 0 to 1000.
  public init(change: Float, limits: ClosedRange<Float>? = nil) throws(DataSettingError) {
    try DataSettingError.check(Double(change), "change", in: 0...1000)
    self.change = change
    self.limits = limits
  }

  /// The image with one random number added to all of it.
  public func apply(to image: Tensor, random: inout RandomStream) -> Tensor {
    let added = random.uniform(in: -change...change)
    return Tensor(image.shape, image.values.map { ($0 + added).kept(in: limits) })
  }
}
