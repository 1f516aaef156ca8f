public import Tensors

/// Adds normal noise to every number of an image.
public struct ImageNoise: ImageTransform {
  public static let name = "noise"
  /// How strong the noise is.
  public let standardDeviation: Float
  /// What numbers are kept between, if anything.
  public let limits: ClosedRange<Float>?

  /// Noise with this standard deviation.
  ///
  /// - Throws: `DataSettingError` where it is not from 0 to 1000.
  public init(standardDeviation: Float, limits: ClosedRange<Float>? = nil)
    throws(DataSettingError)
  {
    try DataSettingError.check(Double(standardDeviation), "standardDeviation", in: 0...1000)
    self.standardDeviation = standardDeviation
    self.limits = limits
  }

  /// The image with noise of its own in every number.
  public func apply(to image: Tensor, random: inout RandomStream) -> Tensor {
    let values = image.values.map { value in
      (value + random.normal(standardDeviation: standardDeviation)).kept(in: limits)
    }
    return Tensor(image.shape, values)
  }
}

extension Float {
  /// The number, or the end of the range that it passes.
  func kept(in limits: ClosedRange<Float>?) -> Float {
    guard let limits else { return self }
    return Swift.min(Swift.max(self, limits.lowerBound), limits.upperBound)
  }
}
