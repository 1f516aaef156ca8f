internal import Cells

/// Where image, kernel and output stand: beside each other or below each other, as much as fits in
/// numbers, the rest in levels.
struct WindowLayout {
  struct Place {
    let part: WindowPart
    let form: WindowPart.Form
    let area: Rect
  }

  private(set) var places: [Place] = []
  /// The signs between parts that stand beside each other.
  private(set) var signs: [(text: String, column: Int, row: Int)] = []

  private indirect enum Box {
    case part(Int)
    case row([Box])
    case column([Box])
  }

  private let parts: [WindowPart]
  private let texts: [String]
  private let hasKernel: Bool
  private let glyphs: Glyphs
  private var forms: [WindowPart.Form] = []
  /// The rows between what stands below each other.
  private var gap = 1

  private static let beside = 3

  /// - Parameters:
  ///   - parts: Image, kernel if there is one, and output.
  ///   - signs: What stands before the kernel and before the output.
  init(_ parts: [WindowPart], in area: Rect, signs: [String], glyphs: Glyphs) {
    self.parts = parts
    self.glyphs = glyphs
    hasKernel = parts.count == 3
    texts = hasKernel ? signs : ["→"]
    for forms in Self.forms(hasKernel) {
      for box in Self.boxes(hasKernel) {
        for gap in [1, 0] {
          (self.forms, self.gap) = (forms, gap)
          let size = size(of: box)
          guard size.columns <= area.columns, size.rows <= area.rows else { continue }
          let start = Rect(
            column: area.column + (area.columns - size.columns) / 2,
            row: area.row + (area.rows - size.rows) / 2, columns: size.columns, rows: size.rows)
          put(box, in: start)
          return
        }
      }
    }
    putFine(in: area)
  }

  private static func forms(_ hasKernel: Bool) -> [[WindowPart.Form]] {
    let pairs: [(WindowPart.Form, WindowPart.Form)] = [
      (.spaced, .spaced), (.numbers, .numbers), (.numbers, .shades), (.shades, .numbers),
      (.shades, .shades),
    ]
    return pairs.map { image, output in
      hasKernel ? [image, image == .spaced ? .spaced : .numbers, output] : [image, output]
    }
  }

  private static func boxes(_ hasKernel: Bool) -> [Box] {
    let (image, other, last) = (Box.part(0), Box.part(1), Box.part(2))
    guard hasKernel else { return [.row([image, other]), .column([image, other])] }
    return [
      .row([image, other, last]), .column([.row([image, other]), last]),
      .row([.column([image, other]), last]), .row([image, .column([other, last])]),
      .column([.row([image, last]), other]), .column([image, other, last]),
    ]
  }

  private func size(of box: Box) -> Size {
    switch box {
    case .part(let index): return parts[index].size(forms[index])
    case .row(let boxes):
      let sizes = boxes.map(size)
      return Size(
        columns: sizes.reduce(0) { $0 + $1.columns } + (boxes.count - 1) * Self.beside,
        rows: sizes.map(\.rows).max() ?? 0)
    case .column(let boxes):
      let sizes = boxes.map(size)
      return Size(
        columns: sizes.map(\.columns).max() ?? 0,
        rows: sizes.reduce(0) { $0 + $1.rows } + (boxes.count - 1) * gap)
    }
  }

  private mutating func put(_ box: Box, in area: Rect) {
    switch box {
    case .part(let index):
      places.append(Place(part: parts[index], form: forms[index], area: area))
    case .row(let boxes):
      var column = area.column
      for (number, inner) in boxes.enumerated() {
        let size = size(of: inner)
        if number > 0, case .part(let index) = inner, case .part(let before) = boxes[number - 1],
          index == before + 1
        {
          signs.append((texts[index - 1], column - 2, area.row + (area.rows + 1) / 2))
        }
        put(
          inner,
          in: Rect(
            column: column, row: area.row + (area.rows - size.rows) / 2, columns: size.columns,
            rows: size.rows))
        column += size.columns + Self.beside
      }
    case .column(let boxes):
      var row = area.row
      for inner in boxes {
        let size = size(of: inner)
        put(
          inner,
          in: Rect(
            column: area.column + (area.columns - size.columns) / 2, row: row,
            columns: size.columns, rows: size.rows))
        row += size.rows + gap
      }
    }
  }

  /// Image and output finer than cells, and the kernel where it has room beside them.
  private mutating func putFine(in area: Rect) {
    var area = area
    if hasKernel {
      let size = parts[1].size(.numbers)
      if size.columns <= area.columns, size.rows + 7 <= area.rows {
        let (rest, bottom) = area.splitBottom(size.rows)
        places.append(Place(part: parts[1], form: .numbers, area: bottom))
        area = rest
      }
    }
    var (first, second) = (area, area)
    if area.columns >= 2 * area.rows {
      (first, second) = area.splitLeft((area.columns - 1) / 2)
      second = second.splitLeft(1).rest
    } else {
      (first, second) = area.splitTop(area.rows / 2)
    }
    places.append(Place(part: parts[0], form: .fine, area: first))
    places.append(Place(part: parts[parts.count - 1], form: .fine, area: second))
  }
}
