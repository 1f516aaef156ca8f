internal import Cells
internal import Coursework
internal import TerminalUI

extension LessonScreen {
  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    let layout = layout(in: context)
    if let divider = layout.divider {
      for row in area.row..<area.endRow {
        canvas[divider, row] = Cell(canvas.glyphs.isASCII ? "|" : "│", Style(.border))
      }
    }
    let titleColumns = layout.labTitle.columns - 2
    if !layout.lab.isEmpty, let replay {
      viewTitle(
        replay.title(columns: titleColumns), "", in: layout.labTitle, isFocused: false, on: &canvas)
      replay.view(on: &canvas, in: layout.lab.insetForText(layout.divider))
    } else if !layout.lab.isEmpty, let lab {
      viewTitle(
        lab.title(columns: titleColumns - bench.tally.count), bench.tally, in: layout.labTitle,
        isFocused: focus == .lab, on: &canvas)
      canvas.addZone(Self.labZone, area: layout.lab)
      lab.view(on: &canvas, in: layout.lab.insetForText(layout.divider), isFocused: focus == .lab)
    }
    if !layout.page.isEmpty { viewPage(on: &canvas, layout, context) }
    viewCalculator(on: &canvas, in: area)
    if let search { viewSearch(search, on: &canvas, in: area) }
  }

  private func viewTitle(
    _ title: String, _ tail: String, in area: Rect, isFocused: Bool, on canvas: inout Canvas
  ) {
    // The focused pane is told by a mark and a bar, not by colour alone.
    let style = isFocused ? Style(.focus, [.bold, .reverse]) : Style(.title, .underline)
    canvas.fill(area, with: Cell(" ", style))
    canvas.write(
      (isFocused ? "▸" : " ") + title, column: area.column, row: area.row,
      columns: area.columns - TextWidth.columns(of: tail) - 1, style: style)
    canvas.writeRight(tail, in: area, row: area.row, style: style)
  }

  private func viewPage(on canvas: inout Canvas, _ layout: LessonLayout, _ context: Context) {
    let rows = rows(in: context)
    let top = scroll.clamped(count: rows.count, visible: layout.page.rows)
    let below = rows.count - top - layout.page.rows
    let seen =
      rows.count <= layout.page.rows ? "" : below > 0 ? "\(percent(top, rows, layout))% " : "end "
    viewTitle(
      lesson.title, seen, in: layout.pageTitle, isFocused: focus != .lab, on: &canvas)
    canvas.addZone(Self.pageZone, area: layout.page)
    for (index, row) in rows.enumerated().dropFirst(top).prefix(layout.page.rows) {
      let place = Rect(
        column: layout.page.column, row: layout.page.row + index - top,
        columns: layout.proseColumns, rows: 1)
      row.line.draw(on: &canvas, column: place.column, row: place.row, columns: place.columns)
      if row.target != nil { canvas.addZone(Self.questionZone, index: index, area: place) }
      if let cursor = row.cursor {
        cursor.field.draw(
          on: &canvas,
          in: Rect(
            column: place.column + cursor.columns.lowerBound, row: place.row,
            columns: cursor.columns.count, rows: 1),
          isFocused: true)
      }
    }
  }

  private func percent(_ top: Int, _ rows: [PageRow], _ layout: LessonLayout) -> Int {
    (top + layout.page.rows) * 100 / max(1, rows.count)
  }

  private func viewSearch(_ search: TextField, on canvas: inout Canvas, in area: Rect) {
    let row = area.endRow - 1
    canvas.fill(
      Rect(column: 0, row: row, columns: area.columns, rows: 1), with: Cell(" ", .text))
    let used = canvas.write("Find in the page: ", column: 0, row: row, style: Style(.key, .bold))
    search.draw(
      on: &canvas,
      in: Rect(column: used, row: row, columns: max(1, min(40, area.columns - used)), rows: 1),
      isFocused: true)
  }

  // MARK: Keys

  func hints(in context: Context) -> [KeyHint] {
    if search != nil { return [KeyHint(.enter, "find the next"), KeyHint(.escape, "done")] }
    if isCalculating { return calculatorHints }
    if let target = focusedTarget {
      let own = entry(at: target).hints
      let help = form(at: target).takesLetters ? [] : [KeyHint(.character("H"), "hint")]
      let leave = KeyHint(.escape, own.count > 2 ? "leave" : "leave the exercise")
      return own.prefix(1) + help + own.dropFirst() + [leave]
    }
    let isLab = focus == .lab
    let own = lab?.hints(isFocused: isLab) ?? []
    if lab?.isTakingText == true { return own }
    let page: [KeyHint] =
      (isLab ? [] : [KeyHint(.enter, "answer")])
      + (lab == nil ? [] : [KeyHint(.tab, "switch")]) + [KeyHint(.character("?"), "help")]
    let more = bench.count > 1 ? [KeyHint(.character("L"), "next lab")] : []
    let rest =
      more + [
        KeyHint(.character("C"), "calculator"), KeyHint(.character("q"), "home"),
        KeyHint(.character("z"), zoom == .none ? "zoom" : "both panes"),
      ]
    // The first keys must fit the smallest screen: to move the experiment, to answer, to get help.
    return Array(own.prefix(3)) + page + own.dropFirst(3) + rest
  }

  func help(in context: Context) -> [KeyHint] {
    let page = [
      KeyHint(.enter, "go to the next exercise; in a field, answer"),
      KeyHint(.tab, "to the other pane"),
      KeyHint(.character("z"), "the whole screen for this pane, and back"),
      KeyHint(.down, "scroll down", keyName: "↓ j"), KeyHint(.up, "scroll up", keyName: "↑ k"),
      KeyHint(.pageDown, "a page down"), KeyHint(.pageUp, "a page up"),
      KeyHint(.home, "to the top", keyName: "g"), KeyHint(.end, "to the end", keyName: "G"),
      KeyHint(.character("/"), "find words in the page"),
      KeyHint(.character("t"), "the terms of the page, and all others"),
      KeyHint(.character("H"), "a hint; after the last one the solution"),
      KeyHint(.character("v"), "the exercise with other numbers"),
      KeyHint(.character("C"), "the calculator; it knows the names of the page"),
      KeyHint(.character("L"), "the next experiment of the lesson, where there are several"),
      KeyHint(.character("B"), "this run beside those that were left: r, s or a branch leaves one"),
      KeyHint(.character("y"), "this run as a line or a file, for others"),
    ]
    let general = [
      KeyHint(.control("l"), "draw the screen anew"),
      KeyHint(.control("z"), "back to the shell; fg returns"),
      KeyHint(.character("q"), "back to the home screen"),
      KeyHint(.control("c"), "quit at once"),
    ]
    return page + (lab?.help ?? []) + general
  }
}

extension Rect {
  /// One column of air beside the divider.
  func insetForText(_ divider: Int?) -> Rect {
    divider == nil ? self : splitLeft(1).rest
  }
}
