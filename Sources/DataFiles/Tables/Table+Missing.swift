extension Table {
  /// What takes the place of a missing number.
  public enum Filling: Hashable, Sendable, CaseIterable {
    /// The mean of the column's numbers.
    case mean
    /// The median of the column's numbers: the middle one, or the mean of the two middle ones.
    case median
  }

  /// The rows that have every value of these columns, or of all columns where none are named.
  ///
  /// - Throws: `TableError` where a column does not exist.
  public func droppingMissing(in names: [String]? = nil) throws(TableError) -> Table {
    var isDropped = Array(repeating: false, count: rowCount)
    for name in names ?? columns.map(\.name) {
      for (row, isMissing) in try column(named: name).values.isMissing.enumerated() where isMissing
      {
        isDropped[row] = true
      }
    }
    let kept = isDropped.indices.filter { !isDropped[$0] }
    return rows(kept)
  }

  /// The rows with these numbers, in this order; a row may be asked for twice.
  ///
  /// - Precondition: the rows exist.
  public func rows(_ indices: [Int]) -> Table {
    Table(
      name: name,
      columns: columns.map { column in
        switch column.values {
        case .numbers(let values): Column(column.name, .numbers(indices.map { values[$0] }))
        case .texts(let values): Column(column.name, .texts(indices.map { values[$0] }))
        }
      }, lines: indices.map { lines[$0] })
  }

  /// The table with missing numbers filled, in these columns or in all columns of numbers.
  ///
  /// The mean and the median are those of this table's own rows; a table that is split into rows to
  /// learn from and rows to test on is better filled by a part that learns, so that the test rows
  /// stay unseen.
  ///
  /// - Throws: `TableError` where a column does not exist, holds texts, or lacks every value.
  public func fillingMissing(with filling: Filling, in names: [String]? = nil)
    throws(TableError) -> Table
  {
    let filled = names ?? columns.filter { $0.values.areNumbers }.map(\.name)
    for name in filled { _ = try column(named: name) }
    return Table(
      name: name,
      columns: try columns.map { column throws(TableError) in
        guard filled.contains(column.name) else { return column }
        let numbers = try numbers(of: column)
        guard numbers.contains(nil) else { return column }
        let present = numbers.compactMap(\.self)
        guard !present.isEmpty else {
          throw TableError(name, .nothingToFillWith(column: column.name))
        }
        let value = filling.value(of: present)
        return Column(column.name, .numbers(numbers.map { $0 ?? value }))
      }, lines: lines)
  }
}

extension Table.Filling {
  /// The value that stands for these numbers, of which there is one at least.
  func value(of numbers: [Float]) -> Float {
    switch self {
    case .mean: return Float(numbers.reduce(0) { $0 + Double($1) } / Double(numbers.count))
    case .median:
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      return Float((Double(sorted[middle - 1]) + Double(sorted[middle])) / 2)
    }
  }
}

extension Table.Column.Values {
  var areNumbers: Bool {
    switch self {
    case .numbers: true
    case .texts: false
    }
  }
}
