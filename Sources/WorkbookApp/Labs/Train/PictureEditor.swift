internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// A picture drawn by hand, which the model answers to with every stroke.
struct PictureEditor: Sendable {
  static let zone = "drawn-pixel"
  /// How much a key darkens or brightens a pixel.
  private static let shade = 0.25
  /// Columns of a pixel, so that it is about as high as wide.
  private static let pixelColumns = 2

  let width: Int
  let height: Int
  /// From 0, nothing, to 1, as bright as the examples get; row by row.
  private(set) var greys: [Double]
  private(set) var column: Int
  private(set) var row: Int
  /// What the model says; a probability for each class.
  private(set) var answers: [Double] = []
  private let classNames: [String]

  /// An empty picture; nil where the examples are no pictures of grey.
  init?(_ state: TrainState) {
    guard let sizes = state.pictureSizes, sizes.channels == 1, state.classCount != nil else {
      return nil
    }
    (width, height) = (sizes.width, sizes.height)
    greys = Array(repeating: 0, count: width * height)
    (column, row) = (width / 2, height / 4)
    classNames = state.classNames
    ask(state)
  }

  /// Asks the model anew: what was drawn, or the model, has changed.
  mutating func ask(_ state: TrainState) {
    answers = state.answers(toPicture: greys) ?? []
  }

  /// Takes a key; false when it was the last one.
  mutating func press(_ key: Key, _ state: TrainState, example: Int) -> Bool {
    switch key {
    case .escape, .character("a"), .character("q"): return false
    case .left, .character("h"): column = max(0, column - 1)
    case .right, .character("l"): column = min(width - 1, column + 1)
    case .up, .character("k"): row = max(0, row - 1)
    case .down, .character("j"): row = min(height - 1, row + 1)
    case .character(" "), .enter: grey = grey < 1 ? 1 : 0
    case .character("+"): grey = min(1, grey + Self.shade)
    case .character("-"): grey = max(0, grey - Self.shade)
    case .character("c"): greys = greys.map { _ in 0 }
    case .character("e"):
      if let picture = state.picture(ofExample: example), picture.values.count == greys.count {
        greys = picture.values
      }
    default: break
    }
    ask(state)
    return true
  }

  /// Draws with the mouse: a press changes a pixel, a pull draws.
  mutating func draw(_ mouse: Mouse, _ state: TrainState) {
    guard let zone = mouse.zone, zone.name == Self.zone else { return }
    let (across, down) = (
      (mouse.column - zone.area.column) / Self.pixelColumns, mouse.row - zone.area.row
    )
    guard (0..<width).contains(across), (0..<height).contains(down) else { return }
    (column, row) = (across, down)
    grey = mouse.action == .press && grey >= 1 ? 0 : 1
    ask(state)
  }

  private var grey: Double {
    get { greys[row * width + column] }
    set { greys[row * width + column] = newValue }
  }

  /// What the model takes it for, in a sentence.
  var said: String {
    guard let best = answers.indices.max(by: { answers[$0] < answers[$1] }),
      classNames.indices.contains(best)
    else { return "Draw, and the model answers." }
    let share = NumberText.written(answers[best], digits: 2)
    let lead = greys.allSatisfy { $0 == 0 } ? "Even of nothing the model says" : "The model says"
    return "\(lead) \(classNames[best]) (\(share))."
  }

  static let hints = [
    KeyHint(.character(" "), "ink"), KeyHint(.character("+"), "brighter"),
    KeyHint(.character("-"), "darker"), KeyHint(.character("c"), "clear"),
    KeyHint(.character("e"), "take an example"), KeyHint(.escape, "done"),
  ]

  // MARK: View

  func view(on canvas: inout Canvas, in area: Rect) {
    let size = Size(columns: width * Self.pixelColumns, rows: height)
    let isBeside = area.columns >= size.columns + 18
    let (picture, bars) =
      isBeside
      ? area.splitLeft(size.columns + 2) : area.splitTop(min(area.rows, size.rows + 1))
    let place = Rect(
      column: picture.column,
      row: picture.row + (isBeside ? max(0, (area.rows - size.rows) / 2) : 0),
      columns: min(size.columns, picture.columns), rows: min(size.rows, picture.rows))
    canvas.draw(ImagePlot(pixels: .grey(greys), width: width, height: height), in: place)
    canvas.addZone(Self.zone, index: 0, area: place)
    canvas.write(
      "[]", column: place.column + column * Self.pixelColumns, row: place.row + row,
      columns: Self.pixelColumns, style: Style(.focus, [.bold, .reverse]))
    guard !answers.isEmpty else { return }
    canvas.draw(
      BarChart(
        names: classNames, values: "probability", series: [BarChart.Series(values: answers)],
        direction: .level), in: bars)
  }
}
