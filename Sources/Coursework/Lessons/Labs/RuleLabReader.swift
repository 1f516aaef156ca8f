internal import Formulas
internal import Labs

/// Reads an experiment of the kind `rule`.
enum RuleLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let columns = table.namedValues("data").sorted { $0.key < $1.key }.map {
      RuleDeclaration.Column($0.key, $0.value)
    }
    let start = table.namedValues("start")
    let faults = table.diagnostics.count
    let controls = controls(start, &table)
    let (each, epoch) = (table.assignments("each"), table.assignments("epoch"))
    guard table.diagnostics.count == faults else { return nil }
    var declaration = RuleDeclaration(columns: columns, start: start, each: each, epoch: epoch)
    declaration.controls = controls
    return declaration
  }

  /// What may be changed, with lowest and highest value and step: what the lesson lists, else every
  /// number of “start”.
  private static func controls(
    _ start: [String: Value], _ table: inout BlockTable
  ) -> [RuleDeclaration.Slider] {
    // A list of names says what is shown; that is read for all kinds alike.
    guard case .table? = table.value("controls") else {
      let names = start.filter { $0.value.number != nil }.keys.sorted()
      return table.inOrder(names, in: "start") { $0 }.map { RuleDeclaration.Slider($0) }
    }
    var sliders: [RuleDeclaration.Slider] = []
    let listed = table.numberLists("controls").sorted { $0.key < $1.key }
    for (name, numbers) in table.inOrder(listed, in: "controls", \.key) {
      guard let canonical = table.formulaName(name, in: "controls") else { continue }
      guard let value = start[canonical]?.number, numbers.count == 3, numbers[0] < numbers[1],
        numbers[2] > 0, (numbers[0]...numbers[1]).contains(value)
      else {
        table.report(
          "The control “\(name)” needs its lowest and highest value and its step, around its number "
            + "in “start”: \(name) = [0, 1, 0.1]", at: "controls")
        continue
      }
      sliders.append(
        RuleDeclaration.Slider(canonical, range: numbers[0]...numbers[1], step: numbers[2]))
    }
    return sliders
  }
}
