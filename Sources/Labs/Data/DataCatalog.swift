/// A table of numbers that a program hands to experiments: columns by name.
public struct DataTable: Hashable, Sendable {
  public let columns: [String]
  /// The numbers, a list a row.
  public let rows: [[Double]]
  /// The names of the classes whose numbers a column has, by the column; columns of texts have them.
  public let classNames: [String: [String]]

  /// - Precondition: every row has a number for each column.
  public init(columns: [String], rows: [[Double]], classNames: [String: [String]] = [:]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a number a column in every row")
    self.columns = columns
    self.rows = rows
    self.classNames = classNames
  }

  /// The numbers of a column; nil where there is none of this name.
  public func column(_ name: String) -> [Double]? {
    columns.firstIndex(of: name).map { index in rows.map { $0[index] } }
  }
}

/// The tables that a program has, by name; experiments read no files.
public struct DataCatalog: Sendable {
  /// The names, for messages.
  public let names: [String]
  /// Tables that lessons may name and this machine does not have, each with what to do about it.
  public let absent: [String: String]
  private let read: @Sendable (String) throws(LabError) -> DataTable
  private let readWeights: @Sendable (String) throws(LabError) -> TrainedWeights

  /// - Parameters:
  ///   - absent: tables that this machine does not have, with a sentence each.
  ///   - weights: gives the trained weights of a name.
  ///   - read: gives the table of one of the names.
  public init(
    names: [String], absent: [String: String] = [:],
    weights: @escaping @Sendable (String) throws(LabError) -> TrainedWeights = {
      (name) throws(LabError) in
      throw LabError("There are no trained weights “\(name)” here.", at: "weights")
    },
    read: @escaping @Sendable (String) throws(LabError) -> DataTable
  ) {
    self.names = names
    self.absent = absent
    readWeights = weights
    self.read = read
  }

  /// No tables at all.
  public static let empty = DataCatalog(names: []) { (name) throws(LabError) in
    throw LabError("There is no table “\(name)” here.", at: "data")
  }

  /// The same tables and one more, which hides another of its name.
  public func adding(_ table: DataTable, named name: String) -> DataCatalog {
    DataCatalog(
      names: names.contains(name) ? names : names + [name],
      absent: absent.filter { $0.key != name }, weights: readWeights
    ) {
      [read] (wanted) throws(LabError) in
      guard wanted != name else { return table }
      return try read(wanted)
    }
  }

  /// Whether there is a table of a name, as far as that can be known without reading it.
  public func has(_ name: String) -> Bool { absent[name] == nil && names.contains(name) }

  /// The trained weights of a name.
  ///
  /// - Throws: when there are none, or they cannot be read.
  public func weights(_ name: String) throws(LabError) -> TrainedWeights {
    try readWeights(name)
  }

  /// The table of a name.
  ///
  /// - Throws: when there is none, or it cannot be read.
  public func table(_ name: String) throws(LabError) -> DataTable {
    if let sentence = absent[name] { throw LabError(sentence, at: "data") }
    guard has(name) else {
      throw LabError(
        "There is no data set “\(name)”."
          + (names.isEmpty ? "" : " There are \(names.joined(separator: ", "))."), at: "data")
    }
    return try read(name)
  }
}
