/// The sizes of a tensor along its axes, outermost first.
public struct Shape: Hashable, Sendable, Codable {
  public var sizes: [Int]

  public init(_ sizes: [Int]) { self.sizes = sizes }

  /// How many axes there are; a single number has none.
  public var rank: Int { sizes.count }

  /// How many numbers a tensor of this shape holds; the largest number where that is more than an
  /// `Int` can say.
  public var count: Int {
    var count = 1
    for size in sizes {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { return .max }
      count = product
    }
    return count
  }

  /// The size along an axis.
  public subscript(axis: Int) -> Int { sizes[axis] }

  /// The size along the innermost axis; 1 for a single number.
  public var last: Int { sizes.last ?? 1 }

  /// The shape of several such tensors, one a row: `n` before the other sizes.
  public func batch(of n: Int) -> Shape { Shape([n] + sizes) }

  public init(from decoder: any Decoder) throws {
    sizes = try decoder.singleValueContainer().decode([Int].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(sizes)
  }
}

extension Shape: ExpressibleByArrayLiteral {
  public init(arrayLiteral sizes: Int...) { self.sizes = sizes }
}

extension Shape: CustomStringConvertible {
  /// As a student reads it: `28×28×1`; a single number is `1`.
  public var description: String {
    sizes.isEmpty ? "1" : sizes.map(String.init).joined(separator: "×")
  }
}
