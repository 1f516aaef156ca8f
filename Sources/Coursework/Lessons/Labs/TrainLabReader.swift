internal import Formulas
internal import Labs

/// Reads an experiment of the kind `train`.
enum TrainLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let faults = table.diagnostics.count
    guard let source = source(&table) else { return nil }
    var lab = TrainDeclaration(source)
    if let word = table.optionalText("task") {
      lab.task = TrainDeclaration.Task(rawValue: word)
      if lab.task == nil {
        table.report("“task” is “regression” or “classification”.", at: "task")
      }
    }
    if let word = table.optionalText("model") {
      // The model's name says what is learned; hidden layers make it a network.
      switch word {
      case "linear": lab.task = lab.task ?? .regression
      case "logistic": lab.task = lab.task ?? .classification
      default: table.report("“model” is “linear” or “logistic”.", at: "model")
      }
    }
    for text in table.texts("inputs").prefix(200) {
      guard let formula = table.formula(text, in: "inputs") else { return nil }
      lab.features.append(formula)
    }
    if let layers = table.value("layers") {
      guard let numbers = layers.numbers,
        numbers.allSatisfy({ $0 == $0.rounded() && (1...512).contains($0) })
      else {
        table.report("“layers” must be a list of whole numbers: layers = [8, 8]", at: "layers")
        return nil
      }
      lab.layers = numbers.map { Int($0) }
    }
    lab.activation = table.optionalText("activation") ?? lab.activation
    lab.loss = table.optionalText("loss")
    lab.optimizer = table.optionalText("optimizer") ?? lab.optimizer
    lab.rate = table.optionalNumber("rate") ?? lab.rate
    lab.momentum = table.optionalNumber("momentum") ?? 0
    lab.batch = table.optionalWhole("batch", 1...TrainDeclaration.mostExamples)
    lab.l1 = table.optionalNumber("l1") ?? 0
    lab.l2 = table.optionalNumber("l2") ?? 0
    lab.share = table.optionalNumber("share") ?? 1
    lab.scales = table.truth("scale")
    lab.startsAtZero = table.truth("zero")
    lab.seed = UInt64(table.optionalWhole("seed", 0...1_000_000) ?? 0)
    return table.diagnostics.count == faults ? lab : nil
  }

  private static func source(_ table: inout BlockTable) -> TrainDeclaration.Source? {
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
    let columns = table.texts("columns")
    guard !columns.isEmpty, columns.count <= 100,
      let target = table.text("target", example: "\"y\"")
    else {
      let known = TrainDeclaration.generatedKinds
      let hint =
        NearestWord.to(kind, among: known).map { "Did you mean “\($0)”?" }
        ?? "There are \(known.joined(separator: ", "))."
      table.report(
        "“\(kind)” is no data set that is made here. \(hint) A table needs columns = [\"x\"] and "
          + "target = \"y\".", at: "data")
      return nil
    }
    return .table(kind, inputs: columns, target: target)
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
