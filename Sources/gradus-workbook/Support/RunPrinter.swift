import Foundation
import Labs

/// Prints the records of runs: for people, or an object or a row a step.
struct RunPrinter {
  let format: RunCommand.Format
  let lesson: String
  let lab: String?
  /// Whether several runs are told apart by their names.
  let isGroup: Bool

  /// A record with what it belongs to.
  private struct Line: Encodable {
    let lesson: String
    let lab: String?
    let run: String?
    let value: String?
    let record: StepRecord

    enum Key: String, CodingKey { case schema, lesson, lab, run, value }

    func encode(to encoder: any Encoder) throws {
      try record.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(1, forKey: .schema)
      try container.encode(lesson, forKey: .lesson)
      try container.encodeIfPresent(lab, forKey: .lab)
      try container.encodeIfPresent(run, forKey: .run)
      try container.encodeIfPresent(value, forKey: .value)
    }
  }

  /// What is run, before the first step.
  func printHeader(_ runs: [(name: String, run: ExperimentRun)]) {
    switch format {
    case .json, .line: break
    case .csv:
      let columns = runs.first.map { $0.run.record.columns } ?? []
      printRow((isGroup ? ["run"] : []) + ["step"] + columns)
    case .text:
      for (name, run) in runs { Talk.result(lead(name) + run.state.headline) }
    }
  }

  /// Where a run stands.
  func print(_ name: String, _ run: ExperimentRun) throws {
    switch format {
    case .json:
      try JSONOutput.write(
        Line(
          lesson: lesson, lab: lab, run: isGroup ? name : nil, value: nil, record: run.record))
    case .csv: printRow((isGroup ? [name] : []) + run.record.cells)
    case .line: break
    case .text:
      let lines = run.state.lines.joined(separator: ";  ")
      Talk.result("\(lead(name))step \(run.step): \(lines)")
    }
  }

  /// A row of a sweep, with its header before the first.
  func print(_ name: String, _ row: Sweep.Row, of sweep: Sweep, isFirst: Bool) throws {
    switch format {
    case .json:
      try JSONOutput.write(
        Line(
          lesson: lesson, lab: lab, run: isGroup ? name : nil, value: row.value, record: row.record)
      )
    case .csv:
      if isFirst { printRow((isGroup ? ["run"] : []) + ["value", "step"] + row.record.columns) }
      printRow((isGroup ? [name] : []) + [row.value] + row.record.cells)
    case .text, .line:
      let numbers = zip(["step"] + row.record.columns, row.record.cells).filter { !$0.1.isEmpty }
      Talk.result(
        "\(lead(name))\(sweep.control) \(row.value): "
          + numbers.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    }
  }

  private func lead(_ name: String) -> String { isGroup ? "\(name): " : "" }

  private func printRow(_ cells: [String]) {
    let quoted = cells.map { cell in
      let isPlain = !cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
    }
    Talk.resultAsIs(quoted.joined(separator: ","))
  }
}
