internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

/// A run for others: the line that they paste, what it holds, and files of it.
struct ShareScreen: Screen {
  private let run: ExperimentRun
  /// The experiment: `lin-04/bowl`.
  private let place: String
  private let line: Result<String, RunLineError>

  init(_ run: ExperimentRun, place: String) {
    self.run = run
    self.place = place
    line = Result { () throws(RunLineError) in try RunLine(run, place: place).text() }
  }

  var name: String { "This run, for others" }

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(.character("s")):
      let file = PictureFile(
        name: "run-" + place.replacing("/", with: "-"), ending: "gradus",
        text: RunFile(run, place: place).text)
      return [.perform(.save([file]))]
    case .key(.character("p")):
      guard let model = try? ExportedModel(run) else { return [] }
      let name = "model-" + place.replacing("/", with: "-")
      let text = NumPyScript.text(of: model, name: "\(name).py")
      return [.perform(.save([PictureFile(name: name, ending: "py", text: text)]))]
    case .key(.escape), .key(.character("q")), .key(.character("y")), .key(.enter): return [.pop]
    default: return []
    }
  }

  private var words: [(text: String, style: Style)] {
    var words: [(String, Style)] = []
    switch line {
    case .success(let text):
      words.append(("Another student pastes this line into a terminal:", Style(.text)))
      words.append(("gradus lab '\(text)'", Style(.code, .bold)))
    case .failure(let error): words.append((error.description, Style(.warning)))
    }
    let loss = run.record["loss"].map { ", the loss there is \(NumberText.written($0, digits: 5))" }
    words.append(
      (
        "It holds the experiment \(place), what was done, and what it gave: step \(run.step)"
          + "\(loss ?? ""). Who opens it sees the same, to the last bit.", Style(.text)
      ))
    words.append(("What was done: \(Self.told(run.events))", Style(.faint)))
    words.append(
      ("s saves the run as a file, however long it is: gradus lab FILE opens it.", Style(.text)))
    if run.state is TrainState {
      words.append(
        (
          "p saves the model as a script in NumPy, which works the same loss out; gradus lab RUN "
            + "--export model.json writes the model, .safetensors its weights.", Style(.text)
        ))
    }
    return words
  }

  /// The events in words.
  static func told(_ events: [RunEvent]) -> String {
    let parts = events.map { event in
      switch event {
      case .steps(let count): count == 1 ? "1 step" : "\(count) steps"
      case .set(let name, let value): "\(name) \(NumberText.written(value, digits: 4))"
      case .edit(let edit): edit.text
      case .reset: "reset"
      }
    }
    if parts.isEmpty { return "nothing yet." }
    let shown = parts.prefix(30).joined(separator: ", ")
    return shown + (parts.count > 30 ? ", and \(parts.count - 30) more." : ".")
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    canvas.write(
      name, column: 1, row: area.row, columns: area.columns - 2, style: Style(.heading, .bold))
    var row = area.row + 2
    for (text, style) in words {
      // A line that is copied must have no signs put into it.
      let lines = TextFlow.lines(
        [Span(text, style)], columns: area.columns - 2, glyphs: canvas.glyphs)
      for line in lines where row < area.endRow {
        line.draw(on: &canvas, column: 1, row: row, columns: area.columns - 2)
        row += 1
      }
      row += 1
    }
  }

  func hints(in context: Context) -> [KeyHint] {
    [KeyHint(.character("s"), "save as a file")]
      + (run.state is TrainState ? [KeyHint(.character("p"), "save as NumPy")] : [])
      + [KeyHint(.escape, "back")]
  }

  func help(in context: Context) -> [KeyHint] { hints(in: context) }
}
