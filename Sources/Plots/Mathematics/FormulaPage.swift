internal import Cells

/// Formulas below each other in a room, with their names and numbers.
struct FormulaPage {
  /// Where the names of formulas stand.
  enum Names: Hashable, CaseIterable { case beside, above, none }

  /// One formula and its place, from the upper left corner of the page.
  struct Entry {
    let box: MathematicsBox
    let column: Int
    /// The row of the baseline.
    let baseline: Int
    let name: String
    let nameRow: Int
    let number: String
  }

  let entries: [Entry]
  let size: Size

  private static let nameGap = 3
  private static let numberGap = 2
  /// What formulas are set in below their names.
  private static let indent = 2

  /// As good a page as there is room for: first all names and numbers with the tallest form and no
  /// formula broken, at last formulas alone; nil when even these do not fit.
  static func best(_ items: [FormulaView.Item], in room: Size, glyphs: Glyphs) -> FormulaPage? {
    guard items.count <= room.rows else { return nil }
    return best(items, items.map { FormulaForms($0, glyphs: glyphs) }, in: room, glyphs: glyphs)
  }

  /// The same for formulas that were set before.
  static func best(
    _ items: [FormulaView.Item], _ sets: [FormulaForms], in room: Size, glyphs: Glyphs
  ) -> FormulaPage? {
    guard items.count <= room.rows, items.count == sets.count, !items.isEmpty else { return nil }
    let ways: [(Names, isBroken: Bool)] = [
      (.beside, false), (.above, false), (.beside, true), (.above, true),
    ]
    let bareWays: [(Names, isBroken: Bool)] = [(.none, false), (.none, true)]
    for (ways, hasNumbers) in [(ways, true), (bareWays, false)] {
      for form in MathematicsForm.allCases {
        for (names, isBroken) in ways {
          let boxes = { (room: Size) in
            sets.compactMap { $0.box(from: form, in: room, isBroken: isBroken) }
          }
          let page = FormulaPage(
            items, names: names, hasNumbers: hasNumbers, in: room, glyphs: glyphs, boxes: boxes)
          if let page { return page }
        }
      }
    }
    return nil
  }

  private init?(
    _ items: [FormulaView.Item], names: Names, hasNumbers: Bool, in room: Size, glyphs: Glyphs,
    boxes boxesInRoom: (Size) -> [MathematicsBox]
  ) {
    let widths = items.map { TextWidth.columns(of: glyphs.spelled($0.name)) }
    let hasNames = names != .none && widths.contains { $0 > 0 }
    let numbers = items.map { hasNumbers && !$0.number.isEmpty ? "(\($0.number))" : "" }
    let numberColumns = numbers.reduce(0) { max($0, TextWidth.columns(of: glyphs.spelled($1))) }
    let numberRoom = numberColumns > 0 ? numberColumns + Self.numberGap : 0
    let widest = hasNames ? widths.reduce(0, max) : 0
    let start =
      hasNames ? names == .beside ? widest + Self.nameGap : Self.indent : 0
    let free = Size(columns: room.columns - start - numberRoom, rows: room.rows)
    let boxes = boxesInRoom(free)
    guard boxes.count == items.count, widest <= room.columns else { return nil }
    var placed = MathematicsLayout.aligned(boxes)
    let isTooWide = placed.contains { $0.column + $0.box.columns > free.columns }
    if isTooWide { placed = boxes.map { ($0, 0) } }
    let gap = boxes.contains { $0.rows > 1 } || hasNames && names == .above ? 1 : 0
    var entries: [Entry] = []
    var row = 0
    for (index, place) in placed.enumerated() {
      let isAbove = hasNames && names == .above && widths[index] > 0
      let baseline = row + (isAbove ? 1 : 0) + place.box.ascent
      entries.append(
        Entry(
          box: place.box, column: start + place.column, baseline: baseline,
          name: hasNames ? items[index].name : "", nameRow: isAbove ? row : baseline,
          number: numbers[index]))
      row = baseline + place.box.descent + 1 + gap
    }
    guard row - gap <= room.rows else { return nil }
    let right = entries.reduce(0) { max($0, $1.column + $1.box.columns) }
    self.entries = entries
    size = Size(columns: max(right, widest) + numberRoom, rows: row - gap)
  }
}

/// A formula in every form.
struct FormulaForms {
  private let boxes: [(form: MathematicsForm, box: MathematicsBox)]

  init(_ item: FormulaView.Item, glyphs: Glyphs) {
    boxes = MathematicsForm.allCases.map { form in
      (form, MathematicsLayout(form, glyphs: glyphs, focus: item.focus).box(item.formula))
    }
  }

  /// The first form that fits, from one on; when all are too wide and it may be broken, the first
  /// that fits in lines.
  func box(from form: MathematicsForm, in room: Size, isBroken: Bool) -> MathematicsBox? {
    let rest = boxes.drop { $0.form != form }.map(\.box)
    let fitting = rest.first { room.holds(Size(columns: $0.columns, rows: $0.rows)) }
    guard fitting == nil, isBroken else { return fitting }
    return rest.lazy.compactMap { FormulaLines($0, in: room).broken() }.first
  }
}
