public import Tensors

extension Table {
  /// The numbers of some columns, rows × columns.
  ///
  /// - Throws: `TableError` where a column does not exist, holds texts, or lacks a value; the line
  ///   is that of the first such row.
  public func features(_ names: [String]) throws(TableError) -> Tensor {
    var values: [Float] = Array(repeating: 0, count: rowCount * names.count)
    var missing: (row: Int, column: String)?
    for (index, name) in names.enumerated() {
      let numbers = try numbers(of: try column(named: name))
      for (row, number) in numbers.enumerated() {
        if let number {
          values[row * names.count + index] = number
        } else if row < missing?.row ?? rowCount {
          missing = (row, name)
        }
      }
    }
    if let missing {
      throw TableError(
        name, line: lines[missing.row], .missingValue(column: missing.column))
    }
    return Tensor([rowCount, names.count], values)
  }

  /// The numbers of all columns but some, such as the labels; rows × columns.
  ///
  /// - Throws: `TableError` as `features(_:)`, and where one of the names does not exist.
  public func features(except names: [String]) throws(TableError) -> Tensor {
    for name in names { _ = try column(named: name) }
    return try features(columns.map(\.name).filter { !names.contains($0) })
  }

  /// A column as class numbers.
  ///
  /// Classes of texts stand in the order of their first appearance; those of numbers from the least
  /// to the greatest, written without a fraction where they have none (`0`, `1`, `2.5`).
  ///
  /// - Returns: the names of the classes, and for every row the index of its own.
  /// - Throws: `TableError` where the column does not exist or lacks a value.
  public func labels(_ name: String) throws(TableError) -> (classes: [String], indices: [Int]) {
    switch try column(named: name).values {
    case .texts(let values):
      let present = try complete(values, of: name)
      var classes: [String] = []
      var known: [String: Int] = [:]
      let indices = present.map { text in
        if let index = known[text] { return index }
        known[text] = classes.count
        classes.append(text)
        return classes.count - 1
      }
      return (classes, indices)
    case .numbers(let values):
      let present = try complete(values, of: name)
      let sorted = Set(present).sorted()
      var known: [Float: Int] = [:]
      for (index, number) in sorted.enumerated() { known[number] = index }
      return (sorted.map(Self.text), present.map { known[$0] ?? 0 })
    }
  }

  /// The values of a column that has them all.
  private func complete<Value>(_ values: [Value?], of column: String) throws(TableError) -> [Value]
  {
    var present: [Value] = []
    present.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      guard let value else {
        throw TableError(name, line: lines[row], .missingValue(column: column))
      }
      present.append(value)
    }
    return present
  }

  /// The numbers of a column that is one of numbers.
  func numbers(of column: Column) throws(TableError) -> [Float?] {
    switch column.values {
    case .numbers(let numbers): return numbers
    case .texts(let texts):
      let row = texts.firstIndex { $0.map { TableFormat.number($0) == nil } ?? false }
      throw TableError(
        name, line: row.map { lines[$0] },
        .notANumber(column: column.name, text: row.flatMap { texts[$0] } ?? ""))
    }
  }

  /// A number as it is written in a table: without a fraction where it has none.
  static func text(_ number: Float) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
