internal import Cells

/// Breaks a set formula into lines of a width, before relations and operations, those outside
/// brackets first.
struct FormulaLines {
  private let box: MathematicsBox
  private let columns: Int
  private let rows: Int

  /// The indent of lines that go on with an operation.
  private static let indent = 2

  init(_ box: MathematicsBox, in room: Size) {
    self.box = box
    columns = room.columns
    rows = room.rows
  }

  /// The lines below each other; the box itself where it fits, nil where it does not fit.
  func broken() -> MathematicsBox? {
    guard box.columns > columns else { return box.rows <= rows ? box : nil }
    guard let cuts = cuts() else { return nil }
    let starts = [0] + cuts.map(\.column)
    let ends = cuts.map(\.column) + [box.columns]
    let indents = [0] + cuts.map(indent)
    let lines = zip(zip(starts, ends), indents).map { range, indent in
      (box: box.slice(from: range.0, to: range.1), column: indent)
    }
    guard lines.allSatisfy({ $0.column + $0.box.columns <= columns }) else { return nil }
    var result = MathematicsBox()
    var row = 0
    var above = 0
    for (index, line) in lines.enumerated() {
      // Limits below one line and above the next need a row between them.
      let gap = above > 0 && line.box.ascent > 0 ? 1 : 0
      if index > 0 { row += above + gap + 1 + line.box.ascent }
      result.add(line.box, column: line.column, row: row)
      above = line.box.descent
    }
    return result.rows <= rows ? result : nil
  }

  /// Relations go below the first one, operations a little further.
  private func indent(_ place: MathematicsBox.Break) -> Int {
    if place.depth < 0 { return 0 }
    let relation = min(box.relation ?? 0, columns / 3)
    return place.isRelation && place.depth == 0 ? relation : relation + Self.indent
  }

  /// Where a line ends that is broken at a place: most operators have a space before them.
  private func end(before place: MathematicsBox.Break) -> Int {
    let isClose = box.pieces.contains { ($0.column..<$0.endColumn).contains(place.column - 1) }
    return isClose ? place.column : place.column - 1
  }

  /// The places where lines end, from the left.
  private func cuts() -> [MathematicsBox.Break]? {
    // A formula is not broken before its first relation.
    let first = box.breaks.firstIndex { $0.isRelation && $0.depth == 0 }
    let places = box.breaks.enumerated().filter { $0.offset != first }.map(\.element)
      .sorted { $0.column < $1.column }
    var cuts: [MathematicsBox.Break] = []
    var (start, room, next) = (0, columns, 0)
    while box.columns - start > room {
      guard cuts.count + 1 < rows else { return nil }
      while next < places.count, places[next].column <= start { next += 1 }
      let reachable = places[next...].prefix { end(before: $0) - start <= room }
      let late = reachable.filter { $0.column - start > room / 2 }
      let formula = reachable.last { $0.depth < 0 }
      let best =
        formula ?? (late.isEmpty ? Array(reachable) : late).reversed().min { $0.depth < $1.depth }
      guard let best else { return nil }
      cuts.append(best)
      start = best.column
      room = columns - indent(best)
      guard room > 0 else { return nil }
    }
    return cuts
  }
}

extension MathematicsBox {
  /// What stands between two columns.
  fileprivate func slice(from start: Int, to end: Int) -> MathematicsBox {
    var result = MathematicsBox()
    for var piece in pieces where piece.column >= start && piece.column < end {
      piece.column -= start
      result.pieces.append(piece)
      result.columns = max(result.columns, piece.endColumn)
      result.ascent = max(result.ascent, -piece.row)
      result.descent = max(result.descent, piece.row)
    }
    for area in focus {
      let (left, right) = (max(area.column, start), min(area.endColumn, start + result.columns))
      guard right > left else { continue }
      result.focus.append(
        Rect(column: left - start, row: area.row, columns: right - left, rows: area.rows))
    }
    return result
  }
}
