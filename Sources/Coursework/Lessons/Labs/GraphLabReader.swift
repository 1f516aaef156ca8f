internal import Labs

/// Reads an experiment of the kind `graph`.
enum GraphLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let given = table.namedNumbers("given")
    guard table.text("lines", example: "\"f = (a + b)*(b + c)\"") != nil,
      let lines = table.assignments("lines")
    else { return nil }
    return GraphDeclaration(given: given, lines: lines)
  }
}
