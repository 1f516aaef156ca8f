/// A quantised level of a colour scale.
public struct Level: Hashable, Sendable {
  /// The scales that plots use.
  public enum Scale: UInt8, Hashable, Sendable {
    /// From small to large.
    case sequential
    /// From negative over zero to positive.
    case diverging
    /// From black to white, as in a picture.
    case grey
  }

  /// The most levels that are told apart at a glance: seven, 1.5:1 in luminance from each to the next.
  public static let most = 7

  public let scale: Scale
  private let stepByte: UInt8
  private let lastByte: UInt8

  /// A level; steps outside the scale are moved to its nearest end, and there are 256 at most.
  public init(_ scale: Scale, step: Int, last: Int) {
    self.scale = scale
    lastByte = UInt8(min(max(1, last), 255))
    stepByte = UInt8(min(max(0, step), Int(lastByte)))
  }

  /// 0 up to and including `last`.
  public var step: Int { Int(stepByte) }
  /// The last step of the scale, one less than the number of its levels.
  public var last: Int { Int(lastByte) }
  /// The position on the scale, 0 to 1.
  public var fraction: Double { Double(stepByte) / Double(lastByte) }
}

extension Level: CustomStringConvertible {
  /// `sequential 3/7`.
  public var description: String { "\(scale) \(step)/\(last)" }
}
