public import Tensors

/// Points on a rectangle, for the picture of what a model with two inputs says everywhere.
public struct DecisionGrid: Hashable, Sendable {
  public var x: ClosedRange<Float>
  public var y: ClosedRange<Float>
  public var columns: Int
  public var rows: Int

  /// A grid with a point in the middle of every cell.
  ///
  /// - Precondition: there is a column and a row.
  public init(x: ClosedRange<Float>, y: ClosedRange<Float>, columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a grid has a cell")
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
  }

  /// The points, row by row from the top: cells × 2.
  public var points: Tensor {
    var values: [Float] = []
    values.reserveCapacity(rows * columns * 2)
    for row in 0..<rows {
      let down = (Float(row) + 0.5) / Float(rows)
      for column in 0..<columns {
        let right = (Float(column) + 0.5) / Float(columns)
        values.append(x.lowerBound + right * (x.upperBound - x.lowerBound))
        values.append(y.upperBound - down * (y.upperBound - y.lowerBound))
      }
    }
    return Tensor([rows * columns, 2], values)
  }
}
