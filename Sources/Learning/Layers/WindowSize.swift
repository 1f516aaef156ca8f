/// Height and width of a window of pictures, or how far it moves on.
public struct WindowSize: Hashable, Sendable {
  public var height: Int
  public var width: Int

  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// A square.
  public init(_ side: Int) { self.init(side, side) }
}

extension WindowSize: ExpressibleByIntegerLiteral {
  public init(integerLiteral side: Int) { self.init(side) }
}

extension WindowSize: CustomStringConvertible {
  public var description: String { "\(height)×\(width)" }
}

/// As two numbers, `[3, 3]`.
extension WindowSize: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    height = try container.decode(Int.self)
    width = try container.decode(Int.self)
    guard container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a window has two sizes, height and width")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(height)
    try container.encode(width)
  }
}
