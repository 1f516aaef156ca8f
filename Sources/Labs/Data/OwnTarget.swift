internal import Formulas

/// The column of a student's table that is learned: as a number, or as classes with their names.
struct OwnTarget {
  /// A number a row, or the number of its class.
  let values: [Double]
  /// The names of the classes; empty where a number is learned.
  let classes: [String]
  /// What was decided, and why.
  let sentence: String

  /// - Parameters:
  ///   - numbers: of all rows; nil for a column of texts.
  ///   - rows: those that are used.
  /// - Throws: when there are too many classes, or one.
  init(
    _ texts: OwnTable.Texts, column: Int, numbers: [Float]?, rows: [Int],
    task: TrainDeclaration.Task?
  ) throws(LabError) {
    let name = OwnColumns.quoted(texts.columns[column])
    guard let numbers else {
      var places: [String: Int] = [:]
      var names: [String] = []
      values = rows.map { row in
        let text = texts.rows[row][column]
        if let place = places[text] { return Double(place) }
        places[text] = names.count
        names.append(text)
        return Double(names.count - 1)
      }
      try Self.check(names.count, name, names.first ?? "")
      classes = Self.distinct(names)
      sentence = "\(name) is learned, a class of \(names.count): \(OwnColumns.list(names))."
      return
    }
    let given = rows.map { numbers[$0] }
    let kinds = Set(given).sorted()
    let looksLikeClasses =
      (2...10).contains(kinds.count) && given.count >= 2 * kinds.count
      && kinds.allSatisfy { $0 == $0.rounded() }
    guard task == .classification || task == nil && looksLikeClasses else {
      values = given.map { Double($0) }
      classes = []
      sentence = "\(name) is learned, a number: this is regression."
      return
    }
    let names = kinds.map { NumberText.written(Double($0), digits: 9, notation: .ascii) }
    try Self.check(kinds.count, name, names.first ?? "")
    var places: [Float: Int] = [:]
    for (place, number) in kinds.enumerated() { places[number] = place }
    values = given.map { Double(places[$0] ?? 0) }
    classes = names
    sentence =
      "\(name) is learned, a class of \(kinds.count): \(OwnColumns.list(names))."
      + (task == nil ? " They are few whole numbers; a regression would take them as numbers." : "")
  }

  private static func check(_ count: Int, _ name: String, _ first: String) throws(LabError) {
    guard count > 1 else {
      throw LabError(
        "The column \(name) is \(OwnColumns.quoted(first)) in every row, so there is nothing to tell "
          + "apart. Name another target.", at: "target")
    }
    guard count <= OwnTable.mostClasses else {
      throw LabError(
        "The column \(name) has \(count) different values, and there may be \(OwnTable.mostClasses) "
          + "classes. Name another target.", at: "target")
    }
  }

  /// Names of a length that screens can show, no two the same.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.enumerated().map { place, name in
      let short = OwnColumns.shortened(name)
      return seen.insert(short).inserted ? short : "\(short) \(place + 1)"
    }
  }
}
