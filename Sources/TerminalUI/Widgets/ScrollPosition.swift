/// Which part of something longer than its pane is in view.
public struct ScrollPosition: Hashable, Sendable {
  /// The first row in view.
  public private(set) var top: Int

  public init(top: Int = 0) { self.top = max(0, top) }

  /// Moves by rows, within a content of `count` rows seen through `visible`.
  public mutating func move(by rows: Int, count: Int, visible: Int) {
    let (moved, isTooFar) = top.addingReportingOverflow(rows)
    top = Self.clamped(isTooFar ? .max : moved, count: count, visible: visible)
  }

  /// Moves as little as needed to bring rows `range` into view; the start of a long range wins.
  public mutating func reveal(_ range: Range<Int>, count: Int, visible: Int) {
    if range.upperBound > top + visible { top = range.upperBound - visible }
    if range.lowerBound < top { top = range.lowerBound }
    top = Self.clamped(top, count: count, visible: visible)
  }

  /// The position that still shows content after the content or the pane changed.
  public func clamped(count: Int, visible: Int) -> Int {
    Self.clamped(top, count: count, visible: visible)
  }

  private static func clamped(_ top: Int, count: Int, visible: Int) -> Int {
    min(max(0, top), max(0, count - visible))
  }
}
