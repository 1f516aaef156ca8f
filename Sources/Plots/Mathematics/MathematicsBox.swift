internal import Cells

/// A set formula or a part of one: pieces of text around a baseline, in cells.
struct MathematicsBox: Hashable {
  /// A stretch of text; its row counts from the baseline, down.
  struct Piece: Hashable {
    var text: String
    var column: Int
    var row: Int
    var columns: Int

    var endColumn: Int { column + columns }
  }

  /// A place before which a line may end: a relation or an operation at some depth of brackets;
  /// depth −1 is the start of another formula after a comma.
  struct Break: Hashable {
    var column: Int
    var depth: Int
    var isRelation: Bool
  }

  var columns = 0
  /// The rows above the baseline.
  var ascent = 0
  /// The rows below the baseline.
  var descent = 0
  var pieces: [Piece] = []
  var breaks: [Break] = []
  /// What stands out, on one line or several; rows count from the baseline.
  var focus: [Rect] = []
  /// What the box is to its left and right neighbour.
  var left = OperatorSymbol.Kind.ordinary
  var right = OperatorSymbol.Kind.ordinary
  /// Whether it ends in an index or exponent of several terms on the baseline, which the next factor
  /// must not touch.
  var endsInTerms = false

  var rows: Int { ascent + 1 + descent }

  init() {}

  /// One piece of text on the baseline, spelled already.
  init(_ text: String, _ kind: OperatorSymbol.Kind = .ordinary) {
    columns = TextWidth.columns(of: text)
    if columns > 0 { pieces = [Piece(text: text, column: 0, row: 0, columns: columns)] }
    (left, right) = (kind, kind)
  }

  /// Adds what is in another box, its left end at a column and its baseline on a row of this one;
  /// this box grows around it.
  mutating func add(_ other: MathematicsBox, column: Int, row: Int = 0) {
    pieces.reserveCapacity(pieces.count + other.pieces.count)
    for var piece in other.pieces {
      piece.column += column
      piece.row += row
      pieces.append(piece)
    }
    for area in other.focus {
      focus.append(
        Rect(
          column: area.column + column, row: area.row + row, columns: area.columns,
          rows: area.rows))
    }
    columns = max(columns, column + other.columns)
    ascent = max(ascent, other.ascent - row)
    descent = max(descent, other.descent + row)
  }

  /// Adds another box at the right, on the same baseline, with the places where it may be broken.
  mutating func append(_ other: MathematicsBox, gap: Int = 0, deeper: Int = 0) {
    let column = columns + gap
    if pieces.isEmpty, columns == 0 { left = other.left }
    for var place in other.breaks {
      place.column += column
      place.depth = deeper > 0 ? max(place.depth, 0) + deeper : place.depth
      breaks.append(place)
    }
    add(other, column: column)
    right = other.right
    endsInTerms = other.endsInTerms
  }

  /// Adds a line of text.
  mutating func add(_ text: String, column: Int, row: Int = 0) {
    add(MathematicsBox(text), column: column, row: row)
  }

  /// Marks the whole box as the part that stands out.
  mutating func markFocus() {
    focus = [Rect(column: 0, row: -ascent, columns: columns, rows: rows)]
  }

  /// The same, as one atom that no line ends in.
  func sealed(_ kind: OperatorSymbol.Kind = .ordinary) -> MathematicsBox {
    var box = self
    box.breaks = []
    (box.left, box.right) = (kind, kind)
    return box
  }

  /// Boxes below each other, as lines; the baseline is that of a row in the middle.
  static func stack(_ boxes: [(box: MathematicsBox, column: Int)], gap: Int) -> MathematicsBox {
    let height = boxes.reduce(0) { $0 + $1.box.rows } + max(0, boxes.count - 1) * gap
    var result = MathematicsBox()
    var top = -(max(0, height - 1) / 2)
    for (box, column) in boxes {
      result.add(box, column: column, row: top + box.ascent)
      top += box.rows + gap
    }
    return result
  }

  /// The columns to leave between two boxes; `isTight` in scripts, where operators stand close.
  static func gap(_ a: MathematicsBox, _ b: MathematicsBox, isTight: Bool) -> Int {
    switch (a.right, b.left) {
    // A dot would run into a bar, and seem to belong to a denominator.
    case (.dot, .inner), (.inner, .dot): isTight ? 0 : 1
    case (.dot, _), (_, .dot): 0
    case (.binary, _), (_, .binary), (.relation, _), (_, .relation): isTight ? 0 : 1
    case (_, .punctuation): 0
    case (.punctuation, _): isTight ? 0 : 1
    case (.opening, _), (_, .closing): 0
    // A sign would run into a bar of the same height.
    case (.sign, .inner): b.rows > 1 ? 1 : 0
    case (.sign, _): 0
    case (.inner, _), (_, .inner), (.large, _), (_, .large): 1
    default: a.runsInto(b, isTight: isTight) ? 1 : 0
    }
  }

  /// Whether two names would be read as one: `eta` and `x`, `W` and `a`, `x_i` and `y`.
  private func runsInto(_ next: MathematicsBox, isTight: Bool) -> Bool {
    if endsInTerms, let first = next.pieces.first { return !["/", "′", "'"].contains(first.text) }
    guard let last = pieces.last, last.row == 0, last.endColumn == columns,
      let first = next.pieces.first, first.row == 0, first.column == 0
    else { return false }
    let end = last.text.reversed().prefix(while: Self.isWord)
    let start = first.text.prefix(while: Self.isWord)
    guard !end.isEmpty, let next = start.first else { return false }
    let isScript =
      end.count < last.text.count && "_^".contains(last.text.dropLast(end.count).last ?? " ")
    let isName = end.count > 1 && !end.allSatisfy(\.isNumber)
    // As two letters stand equally far apart in a name and in a product, a space parts the factors.
    let areLetters = !isTight && !(end.first?.isNumber ?? true) && !next.isNumber
    return areLetters || isScript || isName || start.count > 1 && !next.isNumber || next.isNumber
  }

  /// Letters and digits, not raised or lowered ones.
  static func isWord(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }
}
