/// Values on a grid over the drawing area of a plot, such as the probability of a class, computed
/// once and shown at any resolution.
///
/// The samples lie at equal distances as the axes are drawn, also where an axis is logarithmic. The
/// first column lies at the start of the x axis, the last at its end; the first row lies at the end
/// of the y axis, which is the top, and the last at its start.
public struct Field: Hashable, Sendable {
  public let columns: Int
  public let rows: Int
  /// The values, row by row from the top; what is no number is no value.
  public let values: [Double]

  /// A grid of values; those that are missing are no numbers, and those too many are left out.
  public init(columns: Int, rows: Int, values: [Double]) {
    (self.columns, self.rows) = Self.grid(columns, rows)
    let count = self.columns * self.rows
    self.values =
      values.count == count
      ? values
      : values.prefix(count)
        + Array(repeating: .nan, count: max(0, count - values.count))
  }

  /// The values of a function at the samples between the ends of two axes.
  public init(
    columns: Int, rows: Int, x: AxisScale, y: AxisScale,
    _ function: (_ x: Double, _ y: Double) -> Double
  ) {
    let (columns, rows) = Self.grid(columns, rows)
    let across = (0..<columns).map {
      x.value(at: columns > 1 ? Double($0) / Double(columns - 1) : 0.5)
    }
    let values = (0..<rows).flatMap { row in
      let vertical = y.value(at: rows > 1 ? 1 - Double(row) / Double(rows - 1) : 0.5)
      return across.map { function($0, vertical) }
    }
    self.init(columns: columns, rows: rows, values: values)
  }

  /// The most samples across or down; more than any screen has pixels.
  private static let most = 10_000

  /// The columns and rows of a grid; none at all when one of them makes no sense.
  static func grid(_ columns: Int, _ rows: Int) -> (columns: Int, rows: Int) {
    let isGrid = (1...most).contains(columns) && (1...most).contains(rows)
    return isGrid ? (columns, rows) : (0, 0)
  }

  /// The value of a sample; no number outside the grid.
  public subscript(column: Int, row: Int) -> Double {
    guard column >= 0, column < columns, row >= 0, row < rows else { return .nan }
    return values[row * columns + column]
  }

  /// The value between the samples, by linear interpolation both ways.
  ///
  /// - Parameters:
  ///   - x: How far along the x axis, 0 to 1; beyond these the value at the edge.
  ///   - y: How far along the y axis, likewise; 1 is the top.
  public func value(atFractions x: Double, _ y: Double) -> Double {
    guard !values.isEmpty, !x.isNaN, !y.isNaN else { return .nan }
    let column = FieldPosition(x, of: columns)
    let row = FieldPosition(1 - y, of: rows)
    return Field.between(
      Field.between(self[column.index, row.index], self[column.next, row.index], column.part),
      Field.between(self[column.index, row.next], self[column.next, row.next], column.part),
      row.part)
  }

  /// A sample that does not count cannot spoil what lies on its neighbour.
  @inline(__always)
  static func between(_ a: Double, _ b: Double, _ part: Double) -> Double {
    part == 0 ? a : a + (b - a) * part
  }
}

/// Where a place lies between two neighbouring samples of a row or a column.
struct FieldPosition {
  let index: Int
  let next: Int
  /// How far it is to the next sample, 0 to 1.
  let part: Double

  /// The position of a fraction of the whole length; outside 0 to 1 it is the nearer end.
  init(_ fraction: Double, of count: Int) {
    let place = min(max(0, fraction), 1) * Double(max(0, count - 1))
    index = Int(place)
    next = min(index + 1, max(0, count - 1))
    part = place - Double(index)
  }

  /// The nearer of the two samples.
  var nearest: Int { part < 0.5 ? index : next }
}
