internal import Cells
internal import Coursework
internal import TerminalUI

extension PresentScreen {
  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let layout = layout(in: context)
    if let divider = layout.divider {
      for row in layout.page.row..<layout.page.endRow {
        canvas[divider, row] = Cell(canvas.glyphs.isASCII ? "|" : "│", Style(.border))
      }
    }
    viewBar(on: &canvas, in: layout.bar)
    if !layout.page.isEmpty { viewPage(on: &canvas, layout, context) }
    if !layout.lab.isEmpty { viewLab(on: &canvas, layout) }
    if let arithmetic {
      let pane = layout.page.isEmpty ? layout.lab : layout.page
      canvas.fill(pane, with: Cell(" ", .text))
      arithmetic.view(on: &canvas, in: pane, context: arithmeticContext(context))
    }
  }

  /// The lesson, how far it is, and the marks of what stands still or is hidden.
  private func viewBar(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, with: Cell(" ", Style(.title, .underline)))
    let tally = "\(place + 1)/\(plan.items.count) "
    canvas.writeRight(tally, in: area, row: area.row, style: Style(.title, .underline))
    var column = area.column
    for mark in marks {
      let text = " \(mark) "
      column += canvas.write(
        text, column: column, row: area.row, style: Style(.warning, [.bold, .reverse]))
      column += canvas.write(" ", column: column, row: area.row, style: Style(.title, .underline))
    }
    canvas.write(
      " \(plan.lesson.id)  \(plan.lesson.title)", column: column, row: area.row,
      columns: max(0, area.endColumn - column - tally.count - 1), style: Style(.title, .underline))
  }

  private var marks: [String] {
    var marks: [String] = []
    if isFrozen { marks.append("FROZEN") }
    if isLabHidden, lab != nil { marks.append("EXPERIMENT HIDDEN") }
    if isPageHidden { marks.append("PAGE HIDDEN") }
    return marks
  }

  // MARK: Page

  private func viewPage(on canvas: inout Canvas, _ layout: PresentLayout, _ context: Context) {
    canvas.addZone(Self.pageZone, area: layout.page)
    if isPageHidden { return viewHidden(on: &canvas, in: layout.page) }
    let pages = pages(in: context)
    let rows = pages.rows(upTo: place)
    for (index, row) in rows.dropFirst(part * pages.height).prefix(pages.height).enumerated() {
      let place = Rect(
        column: layout.page.column + layout.margin, row: layout.page.row + index,
        columns: layout.textColumns, rows: 1)
      styled(row).draw(on: &canvas, column: place.column, row: place.row, columns: place.columns)
      if row.item != nil, row.item == lastPlayed {
        canvas.write("▸", column: layout.page.column, row: place.row, style: Style(.focus, .bold))
      }
    }
    let below = rows.count - (part + 1) * pages.height
    if below > 0 {
      canvas.writeRight(
        "↓", in: layout.page, row: layout.page.endRow - 1, style: Style(.key, .bold))
    }
  }

  /// What came before is less strong than what is talked about; the line that is done stands out.
  private func styled(_ row: (line: TextLine, item: Int?)) -> TextLine {
    guard let item = row.item else { return row.line }
    let isPlayed = item == lastPlayed && player != nil
    guard isPlayed || item < place else { return row.line }
    return TextLine(
      row.line.spans.map { span in
        var span = span
        if isPlayed {
          span.style = Style(.focus, .bold)
        } else {
          span.style.emphasis.remove(.bold)
        }
        return span
      })
  }

  /// A pane that the room is to guess at.
  private func viewHidden(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let mark =
      BigLetters.lines(
        "?", columns: area.columns, most: 1, style: Style(.key, .bold), glyphs: canvas.glyphs)
      ?? [TextLine("?", Style(.key, .bold))]
    let top = area.row + max(0, (area.rows - mark.count) / 2)
    for (index, line) in mark.enumerated() where index < area.rows {
      line.draw(
        on: &canvas, column: area.column + max(0, area.columns / 2 - 1), row: top + index,
        columns: area.columns / 2)
    }
  }

  // MARK: Experiment

  private func viewLab(on canvas: inout Canvas, _ layout: PresentLayout) {
    canvas.addZone(Self.labZone, area: layout.lab)
    let columns = layout.labTitle.columns
    if let replay {
      viewTitle(replay.title(columns: columns - 2), "", on: &canvas, in: layout.labTitle)
      return replay.view(on: &canvas, in: layout.lab)
    }
    guard let lab else { return }
    let tail = pressedText + bench.tally
    viewTitle(
      isLabHidden ? "What will happen?" : lab.title(columns: columns - tail.count - 3), tail,
      on: &canvas, in: layout.labTitle)
    if isLabHidden { return viewHidden(on: &canvas, in: layout.lab) }
    lab.view(on: &canvas, in: layout.lab, isFocused: focus == .lab)
  }

  /// The key that was pressed last for a line: the room sees what makes the experiment move.
  private var pressedText: String {
    guard let pressed else { return "" }
    let count = pressed.count > 1 ? " ×\(pressed.count)" : ""
    return "pressed \(pressed.key.name)\(count)  "
  }

  private func viewTitle(
    _ title: String, _ tail: String, on canvas: inout Canvas, in area: Rect
  ) {
    let isFocused = focus == .lab && replay == nil
    let style = isFocused ? Style(.focus, [.bold, .reverse]) : Style(.title, .underline)
    canvas.fill(area, with: Cell(" ", style))
    canvas.write(
      (isFocused ? "▸" : " ") + title, column: area.column, row: area.row,
      columns: max(0, area.columns - TextWidth.columns(of: tail) - 1), style: style)
    canvas.writeRight(tail, in: area, row: area.row, style: style)
  }

  // MARK: Words for keys

  func hints(in context: Context) -> [KeyHint] {
    if isLeaving {
      return [
        KeyHint(.character("q"), "ends the presentation"),
        KeyHint(.escape, "goes on", keyName: "any other key"),
      ]
    }
    if isFrozen { return [KeyHint(.character("f"), "goes on")] }
    if lab?.isTakingText == true { return lab?.hints(isFocused: true) ?? [] }
    var hints = [KeyHint(.pageDown, "next", keyName: focus == .page ? "→" : "PgDn")]
    if player != nil {
      hints.append(KeyHint(.character("p"), "the rest at once"))
    } else if nextLine != nil {
      hints.append(KeyHint(.character("p"), "try this"))
    }
    if lab != nil {
      hints += [
        KeyHint(.character(" "), lab?.isRunning == true ? "pause" : "run"),
        KeyHint(.character("n"), "step"),
        KeyHint(.character("."), isLabHidden ? "reveal" : "hide"),
      ]
    }
    hints += [
      KeyHint(.character("f"), "freeze"), KeyHint(.character("g"), "start"),
      KeyHint(.character("?"), "help"),
    ]
    if lab != nil { hints.append(KeyHint(.tab, "switch")) }
    if bench.count > 1 { hints.append(KeyHint(.character("L"), "next lab")) }
    return hints + [
      KeyHint(.character("z"), zoom == .none ? "zoom" : "both"),
      KeyHint(.character("q"), "end"),
    ]
  }

  func help(in context: Context) -> [KeyHint] {
    let page = [
      KeyHint(.pageDown, "the next item, or the next step of a solution", keyName: "→ PgDn"),
      KeyHint(.pageUp, "back", keyName: "← PgUp"),
      KeyHint(.character("p"), "press the keys of the next line to be tried; again: at once"),
      KeyHint(.character("f"), "freeze everything, and go on"),
      KeyHint(.character("."), "hide the experiment, and reveal it"),
      KeyHint(.character(","), "hide the page, and reveal it"),
      KeyHint(.home, "the lesson's start, experiments too", keyName: "g"),
      KeyHint(.end, "the last item", keyName: "G"),
      KeyHint(.tab, "to the other pane: arrows then move controls"),
      KeyHint(.character("z"), "the whole screen for this pane, and back"),
      KeyHint(.character("L"), "the next experiment of the lesson, where there are several"),
      KeyHint(.character("K"), "the experiment before"),
      KeyHint(.escape, "close what lies on top"),
    ]
    return page + (lab?.help ?? []) + [
      KeyHint(.control("l"), "draw the screen anew"),
      KeyHint(.character("q"), "end the presentation; asks once"),
      KeyHint(.control("c"), "quit at once"),
    ]
  }
}
