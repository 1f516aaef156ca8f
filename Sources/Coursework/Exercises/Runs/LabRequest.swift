internal import Formulas
internal import Labs

/// The experiment that an exercise runs: one of the lesson's or its own, with something set first.
struct LabRequest: Sendable {
  /// A control and the text that it is set to.
  typealias Setting = Variant.Setting

  /// The run at its start, with what the exercise sets.
  let start: ExperimentRun
  /// The steps that it takes.
  let steps: Int
  /// Whether it is the experiment beside the page as the page has it, nothing set before.
  let isOfPageLab: Bool

  /// Reads `lab`, `set` and `steps`; nil, with the reasons reported, when it cannot be run.
  init?(reading table: inout BlockTable, context: ExerciseContext) {
    let isFirst = context.isFirst(table.value("lab"))
    let declaration = Self.lab(&table, context)
    let settings = Self.settings("set", &table)
    let steps = table.value("steps") == nil ? nil : table.optionalWhole("steps", 1...100_000)
    if table.value("steps") == nil {
      table.report("\(table.name) has no “steps”. Write: steps = 10")
    }
    guard let declaration, let settings, let steps else { return nil }
    var run: ExperimentRun
    do throws(LabError) {
      run = try ExperimentRun(declaration.experiment, data: context.data)
    } catch {
      table.report(error.message, at: "lab")
      return nil
    }
    do throws(ControlError) {
      for setting in settings { try run.set(setting.control, reading: setting.text) }
    } catch {
      table.report(error.description, at: "set")
      return nil
    }
    start = run
    self.steps = steps
    isOfPageLab = settings.isEmpty && isFirst
    let most = RunCost.mostSteps(run)
    guard steps <= most else {
      table.report(
        "This experiment is too large for \(steps) steps within an exercise: at most \(most). Take "
          + "fewer steps, fewer examples or a smaller model.", at: "steps")
      return nil
    }
  }

  /// The experiment that `lab` names or declares; the lesson's first where it is left out.
  private static func lab(
    _ table: inout BlockTable, _ context: ExerciseContext
  ) -> LabDeclaration? {
    switch table.value("lab") {
    case .text(let id)?:
      if let lab = context.lab(id) { return lab }
      let known = context.labs.compactMap(\.id)
      let hint =
        NearestWord.to(id, among: known).map { "Did you mean “\($0)”?" }
        ?? (known.isEmpty
          ? "No lab of this lesson has an id. Write into one: id = \"\(id.prefix(20))\""
          : "There are \(known.joined(separator: ", ")).")
      table.report("The lesson has no lab “\(id.prefix(40))”. \(hint)", at: "lab")
      return nil
    case .table(let values)?:
      var inner = table.inner("lab", values, name: "This lab")
      let lab = LabReader.read(&inner)
      table.takeReports(of: inner)
      return lab
    case nil:
      if let lab = context.labs.first { return lab }
      table.report(
        "The lesson has no lab. Write [lab] with an experiment, or put one on the page.", at: "lab")
      return nil
    case let other?:
      table.report("“lab” is \(other.kind), but must be the id of a lab, or a table.", at: "lab")
      return nil
    }
  }

  /// Settings by the name of their control, in the order of the names; nil and a report when there is
  /// something else.
  static func settings(_ key: String, _ table: inout BlockTable) -> [Setting]? {
    let faults = table.diagnostics.count
    let entries = table.entries(key, example: "{ rate = 0.3 }")
    guard table.diagnostics.count == faults else { return nil }
    return settings(entries, in: key, &table)
  }

  /// The same of a table that stands inside a key.
  static func settings(
    _ entries: [String: BlockValue], in key: String, _ table: inout BlockTable
  ) -> [Setting]? {
    var settings: [Setting] = []
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      guard let text = value.controlText else {
        table.report(
          "“\(name)” in “\(key)” is \(value.kind), but must be a number or a word: \(name) = 0.3",
          at: key)
        return nil
      }
      settings.append(Setting(name, text))
    }
    return settings
  }

  /// The run with some more controls set, at its start.
  ///
  /// - Throws: what cannot be set.
  func run(setting settings: [Setting]) throws(ControlError) -> ExperimentRun {
    var run = start
    for setting in settings { try run.set(setting.control, reading: setting.text) }
    return run
  }

  /// The run after its steps, or as far as it goes.
  func finished(_ run: ExperimentRun) -> ExperimentRun {
    var run = run
    var left = steps
    while left > 0, run.advance() { left -= 1 }
    return run
  }
}

extension ExperimentRun {
  /// A column of the records from step 0 on; nil where it has no finite number.
  func column(_ name: String) -> [Double?] { records.map { $0[name] } }

  /// The columns that records have.
  var columnNames: [String] { record.columns }
}
