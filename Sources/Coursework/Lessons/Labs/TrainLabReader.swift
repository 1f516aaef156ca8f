internal import Formulas
internal import Labs

/// Reads an experiment of the kind `train`.
enum TrainLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let faults = table.diagnostics.count
    guard let source = TrainDataReader.source(&table) else { return nil }
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
    for text in table.texts("offers").prefix(200) {
      guard let formula = table.formula(text, in: "offers") else { return nil }
      lab.offers.append(formula)
    }
    TrainDataReader.read(&lab, &table)
    readLayers(&lab, &table)
    readTraining(&lab, &table)
    return table.diagnostics.count == faults ? lab : nil
  }

  // MARK: Layers

  private static func readLayers(_ lab: inout TrainDeclaration, _ table: inout BlockTable) {
    if let value = table.value("layers") {
      guard case .list(let items) = value, items.count <= LayerDeclaration.most else {
        table.report(
          "“layers” must be a list of at most \(LayerDeclaration.most) layers: layers = [8, 8], or "
            + "layers = [8, \"8 relu\", \"dropout 0.2\"]", at: "layers")
        return
      }
      for item in items {
        guard let text = layerText(item) else {
          table.report(
            "“layers” must be a list of numbers of units and of layers in quotes: layers = [8, \"8 "
              + "relu\", \"dropout 0.2\"]", at: "layers")
          return
        }
        if let layer = table.read(text, LayerDeclaration.init(reading:)) {
          lab.layers.append(layer)
        }
      }
    }
    lab.activation = table.optionalText("activation") ?? lab.activation
    lab.dropout = table.optionalNumber("dropout")
    if table.value("batchnorm") != nil { lab.normalizes = table.truth("batchnorm") }
    lab.statistics = table.optionalNumber("statistics")
    if let text = table.optionalText("initializer"),
      let start = table.read(text, InitializerDeclaration.init(reading:))
    {
      lab.initializer = start
    }
    if table.truth("zero") { lab.startsAtZero = true }
    lab.weights = table.optionalText("weights")
  }

  private static func layerText(_ item: BlockValue) -> String? {
    switch item {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init)
    case .truth, .list, .table: nil
    }
  }

  // MARK: Training

  private static func readTraining(_ lab: inout TrainDeclaration, _ table: inout BlockTable) {
    lab.loss = table.optionalText("loss")
    lab.optimizer = table.optionalText("optimizer") ?? lab.optimizer
    lab.rate = table.optionalNumber("rate") ?? lab.rate
    lab.momentum = table.optionalNumber("momentum") ?? 0
    if let text = table.optionalText("schedule"),
      let schedule = table.read(text, ScheduleDeclaration.init(reading:))
    {
      lab.schedule = schedule
    }
    if let value = table.value("clip"),
      let clipping = table.read(value.controlText ?? "", ClippingDeclaration.init(reading:))
    {
      lab.clipping = clipping
    }
    lab.batch = table.optionalWhole("batch", 1...TrainDeclaration.mostExamples)
    lab.l1 = table.optionalNumber("l1") ?? 0
    lab.l2 = table.optionalNumber("l2") ?? 0
    lab.share = table.optionalNumber("share") ?? 1
    lab.stop = stop(&table)
    for word in table.texts("records").prefix(20) {
      guard let record = TrainRecord(rawValue: word) else {
        let known = TrainRecord.allCases.map(\.rawValue)
        let hint =
          NearestWord.to(word, among: known).map { "Did you mean “\($0)”?" }
          ?? "There are \(known.joined(separator: ", "))."
        table.report("A training has no records “\(word.prefix(40))”. \(hint)", at: "records")
        continue
      }
      lab.records.insert(record)
    }
    lab.seed = UInt64(table.optionalWhole("seed", 0...1_000_000) ?? 0)
  }

  /// `stop = { patience = 20, restore = true, every = 10, change = 0.001 }`
  private static func stop(_ table: inout BlockTable) -> StopDeclaration? {
    let example = "{ patience = 20, restore = true }"
    guard table.value("stop") != nil else { return nil }
    let entries = table.entries("stop", example: example)
    table.reportUnknownKeys(
      entries.keys, known: ["patience", "restore", "every", "change"], in: "“stop”", at: "stop")
    guard case .number(let number)? = entries["patience"], let patience = Int(exactly: number)
    else {
      table.report(
        "“stop” needs the number of looks that it waits for a better loss: stop = \(example)",
        at: "stop")
      return nil
    }
    var stop = StopDeclaration(patience: patience)
    switch entries["restore"] {
    case nil: break
    case .truth(let restores)?: stop.restores = restores
    default: table.report("“restore” in “stop” is true or false: stop = \(example)", at: "stop")
    }
    switch entries["every"] {
    case nil: break
    case .number(let number)? where Int(exactly: number) != nil: stop.every = Int(number)
    default:
      table.report(
        "“every” in “stop” is a number of steps: stop = { patience = 20, every = 10 }", at: "stop")
    }
    switch entries["change"] {
    case nil: break
    case .number(let number)?: stop.change = number
    default:
      table.report(
        "“change” in “stop” is a number: stop = { patience = 20, change = 0.001 }", at: "stop")
    }
    return stop
  }
}

extension BlockTable {
  /// What a text of a declaration says; nil and a report where it says nothing that is known.
  fileprivate mutating func read<Declared>(
    _ text: String, _ read: (String) throws(LabError) -> Declared
  ) -> Declared? {
    do throws(LabError) {
      return try read(text)
    } catch {
      report(error)
      return nil
    }
  }
}
