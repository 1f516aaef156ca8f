internal import Cells
internal import Labs
internal import TerminalUI

/// The run and those that were left for it, side by side.
struct ComparisonScreen: Screen {
  private let runs: [(name: String, run: ExperimentRun)]
  private let columns: [String]
  private var shown = 0

  /// - Parameter lab: a run with what was left for it.
  init(_ lab: LabRun) {
    runs = [("now", lab.run)] + lab.earlier.map { ($0.name, $0.run) }
    let all = lab.run.record.columns.filter { $0 != "epoch" && $0 != "rate" }
    columns =
      ["heldOutLoss", "loss"].filter { all.contains($0) }
      + all.filter { $0 != "heldOutLoss" && $0 != "loss" }
  }

  var name: String { "This run and those before it" }

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(.character("c")): shown = (shown + 1) % max(1, columns.count)
    case .key(.escape), .key(.character("q")), .key(.character("B")), .key(.enter): return [.pop]
    default: break
    }
    return []
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let (title, rest) = area.splitTop(1)
    canvas.write(
      name, column: 1, row: title.row, columns: title.columns - 2, style: Style(.heading, .bold))
    RunsView(runs: runs, shown: columns.indices.contains(shown) ? columns[shown] : nil)
      .draw(on: &canvas, in: rest)
  }

  func hints(in context: Context) -> [KeyHint] {
    [KeyHint(.character("c"), "curve"), KeyHint(.escape, "back")]
  }

  func help(in context: Context) -> [KeyHint] {
    [
      KeyHint(.character("c"), "the next number as curves"),
      KeyHint(.escape, "back to the lesson"),
    ]
  }
}
