internal import DataFiles

/// The columns of a table as plots want them.
struct TableColumns {
  let table: Table

  init(_ table: Table) { self.table = table }

  var rowCount: Int { table.rowCount }
  var tableName: String { table.name }
  var names: [String] { table.columns.map(\.name) }

  /// The columns of numbers, in order.
  var numeric: [String] { table.columns.filter(\.holdsNumbers).map(\.name) }

  /// The columns of texts, in order.
  var textual: [String] { table.columns.filter { !$0.holdsNumbers }.map(\.name) }

  /// Whether the columns have names of their own.
  var areNamed: Bool { names.enumerated().contains { $0.element != "column \($0.offset + 1)" } }

  private func column(_ name: String) throws(TablePlotError) -> Table.Column {
    if let found = table.columns.first(where: { $0.name == name }) { return found }
    // A number is the place of a column.
    if let place = Int(name), table.columns.indices.contains(place - 1) {
      return table.columns[place - 1]
    }
    let nearest =
      names.first { $0.lowercased() == name.lowercased() }
      ?? names.first { $0.lowercased().hasPrefix(name.lowercased().prefix(3)) }
    let hint = nearest.map { " Did you mean “\($0)”?" } ?? ""
    throw TablePlotError(
      .request,
      "There is no column “\(name)” in \(table.name). Its columns are: "
        + "\(names.joined(separator: ", ")).\(hint)")
  }

  /// The numbers of a column; a missing one is NaN.
  func numbers(_ name: String) throws(TablePlotError) -> [Double] {
    let column = try column(name)
    switch column.values {
    case .numbers(let values): return values.map { $0.map { Double("\($0)") ?? .nan } ?? .nan }
    case .texts(let values):
      let text = values.compactMap { $0 }.first { Double($0) == nil } ?? ""
      throw TablePlotError(
        .data,
        "The column “\(column.name)” of \(table.name) holds texts such as “\(text)”, and numbers are "
          + "needed. Choose another with --x or --y; columns of numbers are: "
          + "\(numeric.isEmpty ? "none" : numeric.joined(separator: ", ")).")
    }
  }

  /// The texts of a column; numbers as they are written, a missing one as “missing”.
  func texts(_ name: String) throws(TablePlotError) -> [String] {
    switch try column(name).values {
    case .texts(let values): values.map { $0 ?? "missing" }
    case .numbers(let values):
      values.map { value in
        value.map { Int(exactly: $0).map(String.init) ?? "\($0)" } ?? "missing"
      }
    }
  }

  /// The real name of a column that may be given by its place.
  func name(of wish: String) throws(TablePlotError) -> String { try column(wish).name }

  /// The wished columns of numbers, or all that are not among `others`; an error when there are none.
  func numeric(_ wished: [String], except others: [String], for kind: String)
    throws(TablePlotError) -> [String]
  {
    if !wished.isEmpty {
      var names: [String] = []
      for wish in wished { names.append(try name(of: wish)) }
      return names
    }
    let found = numeric.filter { !others.contains($0) }
    guard !found.isEmpty else {
      throw TablePlotError(
        .data,
        "\(table.name) has no column of numbers for a \(kind) plot. Its columns are: "
          + "\(names.joined(separator: ", ")).")
    }
    return found
  }

  /// The rows of each group, in the order in which the groups appear.
  func groups(_ name: String) throws(TablePlotError) -> [(name: String, rows: [Int])] {
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, text) in try texts(name).enumerated() {
      if rows[text] == nil { order.append(text) }
      rows[text, default: []].append(row)
    }
    return order.map { ($0, rows[$0] ?? []) }
  }
}

extension Table.Column {
  fileprivate var holdsNumbers: Bool {
    if case .numbers = values { return true }
    return false
  }
}
