/// The extent of a screen or a part of it, in cells.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  public var columns: Int
  public var rows: Int

  /// A size; negative extents count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// `80x24`, as terminals are named.
  public var description: String { "\(columns)x\(rows)" }

  /// Whether both extents are at least those of `other`.
  public func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}
