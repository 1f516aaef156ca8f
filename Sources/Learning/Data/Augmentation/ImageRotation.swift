private import Glibc
public import Tensors

/// Turns an image about its middle, with bilinear interpolation between pixels.
public struct ImageRotation: ImageTransform {
  public static let name = "rotation"
  /// The most degrees either way.
  public let degrees: Float
  /// What stands where nothing is turned to.
  public let fill: Float

  /// A turn by at most so many degrees, each angle as likely.
  ///
  /// - Throws: `DataSettingError` where the degrees are not from 0 to 180.
  public init(degrees: Float, fill: Float = 0) throws(DataSettingError) {
    try DataSettingError.check(Double(degrees), "degrees", in: 0...180)
    self.degrees = degrees
    self.fill = fill
  }

  /// The image turned by a random angle.
  public func apply(to image: Tensor, random: inout RandomStream) -> Tensor {
    Self.rotated(image, degrees: random.uniform(in: -degrees...degrees), fill: fill)
  }

  /// The image turned counter-clockwise as it is seen, its size kept.
  ///
  /// Every pixel is a weighted mean of the four pixels around the place that it is turned from; those
  /// outside the image count as `fill`.
  ///
  /// - Precondition: the image is height × width × channels.
  public static func rotated(_ image: Tensor, degrees: Float, fill: Float = 0) -> Tensor {
    let size = ImageSize(image)
    let (cosine, sine) = direction(degrees)
    let (middleRow, middleColumn) = (Double(size.height - 1) / 2, Double(size.width - 1) / 2)
    return size.image { row, column, channel in
      let (down, right) = (Double(row) - middleRow, Double(column) - middleColumn)
      let sourceRow = middleRow + cosine * down + sine * right
      let sourceColumn = middleColumn - sine * down + cosine * right
      let (top, left) = (sourceRow.rounded(.down), sourceColumn.rounded(.down))
      var sum = 0.0
      for below in 0...1 {
        for beside in 0...1 {
          let weight =
            (below == 1 ? sourceRow - top : 1 - (sourceRow - top))
            * (beside == 1 ? sourceColumn - left : 1 - (sourceColumn - left))
          let offset = size.offset(
            row: Int(top) + below, column: Int(left) + beside, channel: channel)
          // A weight of 0 must not let in what is not finite.
          if weight > 0 { sum += weight * Double(offset.map { image.values[$0] } ?? fill) }
        }
      }
      return Float(sum)
    }
  }

  /// Cosine and sine, without rounding for quarter turns, so that these only move pixels.
  private static func direction(_ degrees: Float) -> (cosine: Double, sine: Double) {
    let turn = degrees.truncatingRemainder(dividingBy: 360)
    return switch turn < 0 ? turn + 360 : turn {
    case 0: (1, 0)
    case 90: (0, 1)
    case 180: (-1, 0)
    case 270: (0, -1)
    default: (cos(Double(degrees) * .pi / 180), sin(Double(degrees) * .pi / 180))
    }
  }
}
