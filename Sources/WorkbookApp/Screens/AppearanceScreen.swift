internal import Cells
internal import Plots
internal import TerminalUI

/// What this terminal can show, to be judged by eye: marks from the coarsest to the finest, colours,
/// and a plot drawn with them. What is chosen is seen at once and kept with Enter.
struct AppearanceScreen: Screen {
  private static let marksZone = "marks"

  private let before: Appearance
  private var chosen: Appearance

  init(_ appearance: Appearance) {
    before = appearance
    chosen = appearance
  }

  var name: String { "How this terminal draws" }

  private static let samples: [(marks: MarkSet, sample: String)] = [
    (.ascii, ". : - = + * # % @"), (.halfBlocks, "▀ ▄ █ ▌ ▐ ░ ▒ ▓"),
    (.quadrants, "▘ ▝ ▖ ▗ ▚ ▞ ▙ ▟"), (.braille, "⠁ ⠃ ⠇ ⡇ ⣇ ⣧ ⣷ ⣿"),
    (.sextants, "🬀 🬂 🬆 🬊 🬍 🬎 🬗 🬹"), (.octants, "𜴀 𜴉 𜴘 𜴠 𜵀 𜵘 𜵰 𜷥"),
  ]

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(let key): return press(key)
    case .mouse(let mouse):
      guard mouse.action == .press, let zone = mouse.zone, zone.name == Self.marksZone,
        let marks = MarkSet(rawValue: zone.index)
      else { return [] }
      chosen.marks = marks
      return [.appear(chosen)]
    default: return []
    }
  }

  private mutating func press(_ key: Key) -> [Action] {
    switch key {
    case .up, .character("k"): move(-1)
    case .down, .character("j"): move(1)
    case .character("b"): chosen.theme.ground = chosen.theme.ground == .dark ? .light : .dark
    case .character("c"): chosen.theme.isHighContrast.toggle()
    case .character("m"):
      let all = Theme.Sequential.allCases
      let next = (all.firstIndex(of: chosen.theme.sequential) ?? 0) + 1
      chosen.theme.sequential = all[next % all.count]
    case .enter: return [.appear(chosen), .perform(.keepAppearance(chosen)), .pop]
    case .escape, .character("q"): return [.appear(before), .pop]
    default: return []
    }
    return [.appear(chosen)]
  }

  private mutating func move(_ step: Int) {
    chosen.marks = MarkSet(rawValue: chosen.marks.rawValue + step) ?? chosen.marks
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    canvas.write(
      name, column: 1, row: area.row, columns: area.columns - 2, style: Style(.heading, .bold))
    let lines = TextFlow.lines(
      [
        Span("Choose the last line in which every sign is a clean pattern: no boxes, no question "),
        Span("marks, nothing shifted."),
      ], columns: area.columns - 2, glyphs: canvas.glyphs)
    var row = area.row + 2
    for line in lines {
      line.draw(on: &canvas, column: 1, row: row, columns: area.columns - 2)
      row += 1
    }
    row += 1
    for (marks, sample) in Self.samples {
      viewMarks(marks, sample, on: &canvas, row: row, in: area)
      row += 1
    }
    row += 1
    viewTheme(on: &canvas, row: row, in: area, glyphs: canvas.glyphs)
    row += 3
    let rest = area.splitTop(row - area.row).rest
    canvas.draw(Self.example, in: rest.inset(columns: 1))
  }

  private func viewMarks(
    _ marks: MarkSet, _ sample: String, on canvas: inout Canvas, row: Int, in area: Rect
  ) {
    let isChosen = marks == chosen.marks
    let style = isChosen ? Style(.focus, .bold) : Style(.text)
    canvas.write(isChosen ? "▸" : " ", column: 1, row: row, style: style)
    canvas.write(marks.name, column: 3, row: row, columns: 12, style: style)
    canvas.write(sample, column: 16, row: row, columns: area.columns - 17, style: .text)
    canvas.addZone(
      Self.marksZone, index: marks.rawValue,
      area: Rect(column: 1, row: row, columns: area.columns - 2, rows: 1))
  }

  private func viewTheme(on canvas: inout Canvas, row: Int, in area: Rect, glyphs: Glyphs) {
    let ground = chosen.theme.ground == .dark ? "dark" : "light"
    let contrast = chosen.theme.isHighContrast ? "high" : "usual"
    let text =
      "background \(ground) (b) · contrast \(contrast) (c) · map \(chosen.theme.sequential.rawValue) (m)"
    canvas.write(text, column: 1, row: row, columns: area.columns - 2, style: Style(.keyLabel))
    var column = 1
    for scale in [Level.Scale.sequential, .diverging] {
      for step in 0..<Level.most {
        let level = Level(scale, step: step, last: Level.most - 1)
        let sign = scale == .sequential || step == 3 ? " " : step < 3 ? "−" : "+"
        let style = glyphs.levels == .color ? Style(.text, on: .level(level)) : .text
        canvas.write(sign + " ", column: column, row: row + 1, style: style)
        column += 2
      }
      column += 2
    }
    for number in 0..<3 {
      column += canvas.write(
        "\(Marker.category(number).character(in: glyphs)) class  ", column: column, row: row + 1,
        columns: max(0, area.columns - column), style: Style(.category(number: number)))
    }
  }

  private static var example: LineChart {
    let train = (0...60).map { Point(Double($0), 0.9 / (1 + Double($0) / 8)) }
    let test = (0...60).map { Point(Double($0), 0.95 / (1 + Double($0) / 9) + Double($0) / 300) }
    return LineChart(
      "an example", x: Axis("epoch", 0...60), y: Axis("loss", 0...1),
      series: [.init("training", points: train), .init("held out", points: test)])
  }

  func hints(in context: Context) -> [KeyHint] {
    [
      KeyHint(.enter, "keep"), KeyHint(.down, "marks", keyName: "↑↓"),
      KeyHint(.character("b"), "background"), KeyHint(.character("c"), "contrast"),
      KeyHint(.character("m"), "map"), KeyHint(.escape, "leave as it was"),
    ]
  }

  func help(in context: Context) -> [KeyHint] {
    [
      KeyHint(.up, "coarser marks", keyName: "↑ k"), KeyHint(.down, "finer marks", keyName: "↓ j"),
      KeyHint(.character("b"), "light or dark background"),
      KeyHint(.character("c"), "high contrast or usual"),
      KeyHint(.character("m"), "the next colour map"),
      KeyHint(.enter, "keep this for this terminal"), KeyHint(.escape, "leave it as it was"),
    ]
  }
}
