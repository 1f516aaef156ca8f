/// The place of an entry in a matrix or a table, counted from 0.
public struct MatrixIndex: Hashable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// The entry in a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
