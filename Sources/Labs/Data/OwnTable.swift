/// A student's own table made ready for a training: which column is learned, from which others, and
/// which rows are left out, each said in a sentence.
public struct OwnTable: Sendable {
  /// The texts of a table, as its reader found them.
  public struct Texts: Sendable {
    public var columns: [String]
    /// A text for each column in every row.
    public var rows: [[String]]
    /// The line of the file on which each row begins, from 1.
    public var lines: [Int]
    /// The rows that have another number of fields, by their lines.
    public var uneven: [(line: Int, fields: Int)]
    /// The number that a text holds; nil where it holds none.
    public var number: @Sendable (String) -> Float?
    /// Whether a text stands for a value that is not there.
    public var isMissing: @Sendable (String) -> Bool

    public init(
      columns: [String], rows: [[String]], lines: [Int], uneven: [(line: Int, fields: Int)] = [],
      number: @escaping @Sendable (String) -> Float?,
      isMissing: @escaping @Sendable (String) -> Bool
    ) {
      self.columns = columns
      self.rows = rows
      self.lines = lines
      self.uneven = uneven
      self.number = number
      self.isMissing = isMissing
    }
  }

  /// What a student says of the table.
  public struct Wishes: Hashable, Sendable {
    /// The column that is learned; nil for the last one.
    public var target: String?
    /// What is learned; nil where the column says it.
    public var task: TrainDeclaration.Task?
    /// Whether inputs are scaled.
    public var scales: Bool

    public init(
      target: String? = nil, task: TrainDeclaration.Task? = nil, scales: Bool = false
    ) {
      self.target = target
      self.task = task
      self.scales = scales
    }
  }

  /// The most classes.
  public static let mostClasses = 100

  /// A training of the table, everything but its data as usual.
  public let declaration: TrainDeclaration
  /// The rows that are whole: the inputs, then the target.
  public let table: DataTable
  /// What was made of the table, a sentence each.
  public let notes: [String]

  /// The tables of a catalog and this one.
  public func catalog(over other: DataCatalog = .empty) -> DataCatalog {
    guard case .table(let name, _, _) = declaration.source else { return other }
    return other.adding(table, named: name)
  }

  /// A table made ready.
  ///
  /// - Parameter name: what the table will be called.
  /// - Throws: why nothing can be learned from it, and what to do.
  public init(_ texts: Texts, name: String, wishes: Wishes = Wishes()) throws(LabError) {
    precondition(texts.rows.allSatisfy { $0.count == texts.columns.count }, "a text a column")
    precondition(texts.rows.count == texts.lines.count, "a line a row")
    let target = try Self.target(of: texts, wishes)
    guard !texts.rows.isEmpty else {
      throw LabError(
        "The table has no rows of \(texts.columns.count) fields below its header.", at: "data")
    }
    var columns = OwnColumns(texts)
    let inputs = columns.inputs(except: target)
    guard !inputs.isEmpty else {
      throw LabError(
        "There is no input: no column beside the target \(OwnColumns.quoted(texts.columns[target])) "
          + "holds numbers. Look at the separators and at how numbers are written.", at: "data")
    }
    let takesTexts = columns.kind(of: target) != .numbers
    if takesTexts, wishes.task == .regression {
      throw LabError(
        "The column \(OwnColumns.quoted(texts.columns[target])) holds texts, and no number can be learned "
          + "from them. Name another target, or learn classes.", at: "target")
    }
    let faults = columns.faults(inputs: inputs, target: target)
    let kept = texts.rows.indices.filter { faults[$0] == nil }
    guard !kept.isEmpty else {
      throw LabError(
        "No row of \(texts.rows.count + texts.uneven.count) is whole. "
          + columns.sentences(faults).prefix(3).joined(separator: " "), at: "data")
    }
    guard kept.count <= TrainDeclaration.mostExamples else {
      throw LabError(
        "The table has \(kept.count) rows. Take at most \(TrainDeclaration.mostExamples), such as one "
          + "of \(kept.count / TrainDeclaration.mostExamples + 1).", at: "data")
    }
    guard kept.count * inputs.count <= TrainDeclaration.mostNumbers else {
      throw LabError(
        "\(kept.count) rows of \(inputs.count) inputs are \(kept.count * inputs.count) numbers. Take at "
          + "most \(TrainDeclaration.mostNumbers): fewer rows or fewer columns.", at: "data")
    }
    let learned = try OwnTarget(
      texts, column: target, numbers: takesTexts ? nil : columns.numbers(of: target), rows: kept,
      task: wishes.task)
    let values = inputs.map { columns.numbers(of: $0) }
    let rows = zip(kept, learned.values).map { row, value in
      values.map { Double($0[row]) } + [value]
    }
    let names = inputs.map { texts.columns[$0] }
    table = DataTable(
      columns: names + [texts.columns[target]], rows: rows,
      classNames: learned.classes.isEmpty ? [:] : [texts.columns[target]: learned.classes])
    var declaration = TrainDeclaration(
      .table(name, inputs: names, target: texts.columns[target]))
    declaration.task = learned.classes.isEmpty ? .regression : .classification
    declaration.scales = wishes.scales
    self.declaration = declaration
    let scaling = OwnScaling(names: names, rows: rows)
    notes =
      [Self.sizes(kept.count, names), learned.sentence] + columns.notes
      + columns.sentences(faults) + scaling.notes(isScaled: wishes.scales)
  }

  private static func target(of texts: Texts, _ wishes: Wishes) throws(LabError) -> Int {
    guard texts.columns.count > 1 else {
      throw LabError(
        "The table has one column, \(OwnColumns.quoted(texts.columns.first ?? "")). A model needs an "
          + "input and a target: two columns or more, with a comma, a semicolon or a tab between them.",
        at: "data")
    }
    guard let wanted = wishes.target else { return texts.columns.count - 1 }
    guard let place = texts.columns.firstIndex(of: wanted) else {
      throw LabError(
        "There is no column \(OwnColumns.quoted(wanted)). There are \(OwnColumns.list(texts.columns)).",
        at: "target")
    }
    return place
  }

  private static func sizes(_ rows: Int, _ names: [String]) -> String {
    "\(rows) \(rows == 1 ? "row" : "rows"), \(names.count) \(names.count == 1 ? "input" : "inputs"): "
      + "\(OwnColumns.list(names))."
  }
}
