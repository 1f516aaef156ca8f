internal import Labs

/// Reads an experiment of the kind `rule`.
enum RuleLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    var columns: [RuleDeclaration.Column] = []
    for (name, values) in table.numberLists("data").sorted(by: { $0.key < $1.key }) {
      guard let name = table.formulaName(name, in: "data") else { return nil }
      columns.append(RuleDeclaration.Column(name, values))
    }
    let start = table.namedNumbers("start")
    let faults = table.diagnostics.count
    let (each, epoch) = (table.assignments("each"), table.assignments("epoch"))
    guard table.diagnostics.count == faults else { return nil }
    return RuleDeclaration(columns: columns, start: start, each: each, epoch: epoch)
  }
}
