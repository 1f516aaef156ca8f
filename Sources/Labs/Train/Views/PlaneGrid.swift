/// Places at equal distances on a rectangle of the plane, row by row from the top. The first column
/// lies at the start of the range across, the last at its end; the first row lies at the top.
public struct PlaneGrid: Hashable, Sendable {
  public let x: ClosedRange<Double>
  public let y: ClosedRange<Double>
  public let columns: Int
  public let rows: Int

  /// The most places across or down.
  private static let most = 512

  /// A grid; it has 2 to 512 places each way.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int) {
    (self.x, self.y) = (x, y)
    self.columns = min(max(2, columns), Self.most)
    self.rows = min(max(2, rows), Self.most)
  }

  /// The places, both numbers of each.
  var numbers: [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(2 * columns * rows)
    let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    for row in 0..<rows {
      let vertical = y.upperBound - height * Double(row) / Double(rows - 1)
      for column in 0..<columns {
        numbers.append(x.lowerBound + width * Double(column) / Double(columns - 1))
        numbers.append(vertical)
      }
    }
    return numbers
  }
}
