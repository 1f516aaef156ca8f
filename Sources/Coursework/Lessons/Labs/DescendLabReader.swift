internal import Formulas
internal import Labs

/// Reads an experiment of the kind `descend`.
enum DescendLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    let text = table.text("f", example: "\"x1^2 + x2^2\"")
    let start = table.numbers("start")
    let rate = table.number("rate", example: "0.1")
    let view = table.numberLists("view")
    guard let text, let rate else { return nil }
    let function: Formula
    do throws(FormulaError) {
      function = try Formula(parsing: text)
    } catch {
      table.report("In “f”: \(error.message)", at: "f", textLine: 1, column: error.column ?? 1)
      return nil
    }
    let unknowns = function.variables.sorted()
    guard unknowns.count == 2 else {
      table.report(
        "“f” has \(unknowns.count) unknowns (\(unknowns.joined(separator: ", "))), but a map needs "
          + "two: f = \"x1^2 + x2^2\"", at: "f")
      return nil
    }
    for (key, names) in [("start", Array(start.keys)), ("view", Array(view.keys))] {
      table.reportUnknownKeys(names, known: unknowns, in: "“\(key)”", at: key)
    }
    guard rate > 0, rate <= 10 else {
      table.report("“rate” must lie between 0 and 10: rate = 0.1", at: "rate")
      return nil
    }
    var point: [Double] = []
    var ranges: [ClosedRange<Double>] = []
    for unknown in unknowns {
      guard let coordinate = start[unknown], abs(coordinate) <= 1000 else {
        table.report(
          "“start” has no \(unknown) between −1000 and 1000: start = { \(unknown) = 5, … }",
          at: "start")
        return nil
      }
      point.append(coordinate)
      let standard = [-abs(coordinate) * 1.2 - 1, abs(coordinate) * 1.2 + 1]
      let range = view[unknown] ?? standard
      guard range.count == 2, range[0] < range[1], range.allSatisfy({ abs($0) <= 1e6 }) else {
        table.report(
          "“view” must have the lower and the upper end of \(unknown), within a million: "
            + "\(unknown) = [-6, 6]",
          at: "view")
        return nil
      }
      ranges.append(range[0]...range[1])
    }
    return DescendDeclaration(
      function: function, unknowns: unknowns, start: point, rate: rate, view: ranges)
  }
}
