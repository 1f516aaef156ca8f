internal import Labs

/// Reads where the examples of a training come from, and what they are.
enum TrainDataReader {
  /// Reads how examples are turned into inputs and classes.
  static func read(_ lab: inout TrainDeclaration, _ table: inout BlockTable) {
    lab.scales = table.truth("scale")
    lab.divisor = table.optionalNumber("divide") ?? 1
    lab.classes = table.texts("classes")
    if table.value("image") != nil {
      let sizes = table.value("image")?.numbers?.compactMap { Int(exactly: $0) } ?? []
      if (2...3).contains(sizes.count), sizes.allSatisfy({ (1...256).contains($0) }) {
        lab.image = sizes
      } else {
        table.report(
          "“image” must be height and width of the pictures, or height, width and channels: image = "
            + "[8, 8]", at: "image")
      }
    }
  }

  static func source(_ table: inout BlockTable) -> TrainDeclaration.Source? {
    if table.value("points") != nil { return points(&table) }
    var settings: [String: TrainDeclaration.Setting] = [:]
    for name in ["noise", "count"] {
      if let number = table.optionalNumber(name) { settings[name] = .number(number) }
    }
    let kind: String
    switch table.value("data") {
    case .text(let text)?: kind = text
    case .table(var entries)?:
      guard case .text(let text)? = entries.removeValue(forKey: "kind") else {
        table.report(
          "“data” needs a “kind”: data = { kind = \"spirals\", turns = 1.5 }", at: "data")
        return nil
      }
      kind = text
      for (name, value) in entries {
        guard let setting = setting(value) else {
          table.report(
            "“\(name)” in “data” must be a number, numbers or a word: \(name) = 1", at: "data")
          return nil
        }
        settings[name] = setting
      }
    default:
      table.report(
        "This lab has no “data”. Write: data = \"xor\", or points = { x = [1, 2], y = [2, 4] }",
        at: "data")
      return nil
    }
    if TrainDeclaration.generatedKinds.contains(kind) {
      return .generated(kind, settings: settings)
    }
    let columns = columns(&table)
    guard columns.count <= 1024, let target = table.optionalText("target") else {
      let known = TrainDeclaration.generatedKinds
      let hint =
        NearestWord.to(kind, among: known).map { "Did you mean “\($0)”?" }
        ?? "There are \(known.joined(separator: ", "))."
      table.report(
        "“\(kind)” is no data set that is made here. \(hint) A table needs target = \"y\", and "
          + "columns = [\"x\"] where not all others are inputs.", at: "data")
      return nil
    }
    return .table(kind, inputs: columns, target: target)
  }

  /// The columns that are inputs; none for all but the target, which `columns = "*"` says as well.
  private static func columns(_ table: inout BlockTable) -> [String] {
    if case .text("*")? = table.value("columns") { return [] }
    return table.texts("columns")
  }

  private static func setting(_ value: BlockValue) -> TrainDeclaration.Setting? {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .word(text)
    default: value.numbers.map { .numbers($0) }
    }
  }

  /// `points = { x = [1, 3], y = [4, 8] }`, or `x1`, `x2`, … with `y`.
  private static func points(_ table: inout BlockTable) -> TrainDeclaration.Source? {
    var lists = table.numberLists("points")
    guard let targets = lists.removeValue(forKey: "y"), !lists.isEmpty else {
      table.report(
        "“points” must have inputs and targets: points = { x = [1, 2], y = [2, 4] }", at: "points")
      return nil
    }
    let wanted = lists.count == 1 ? ["x"] : (1...lists.count).map { "x\($0)" }
    var inputs = targets.map { _ in [Double]() }
    for name in wanted {
      guard let list = lists[name] else {
        table.report(
          "The inputs of “points” are called \(wanted.joined(separator: ", ")), in a list each.",
          at: "points")
        return nil
      }
      guard list.count == targets.count else {
        table.report(
          "“\(name)” has \(list.count) numbers and “y” \(targets.count). Every point needs both.",
          at: "points")
        return nil
      }
      for (row, value) in list.enumerated() { inputs[row].append(value) }
    }
    return .points(inputs: inputs, targets: targets)
  }
}
