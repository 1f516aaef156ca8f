internal import Labs

/// Reads an experiment of the kind `rule`.
enum RuleLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let columns = table.namedValues("data").sorted { $0.key < $1.key }.map {
      RuleDeclaration.Column($0.key, $0.value)
    }
    let start = table.namedValues("start")
    let faults = table.diagnostics.count
    let (each, epoch) = (table.assignments("each"), table.assignments("epoch"))
    guard table.diagnostics.count == faults else { return nil }
    return RuleDeclaration(columns: columns, start: start, each: each, epoch: epoch)
  }
}
