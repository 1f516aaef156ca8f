public import Cells

/// A tree of questions with classes at its ends (Breiman et al. 1984): drawn from the top, or as an
/// outline where that does not fit.
public struct DecisionTree: Plot, Hashable, Sendable {
  /// A question, or the class that the answers lead to.
  public indirect enum Node: Hashable, Sendable {
    /// A question such as `petal length ≤ 2.45`, with the impurity of the samples that come to it.
    case split(String, yes: Node, no: Node, impurity: Double?, samples: Int)
    /// A class, with how many samples of each class are here.
    case leaf(Int, counts: [Int], impurity: Double?)
  }

  public var title: String
  public var classes: [String]
  public var root: Node?
  /// What the impurity is called.
  public var impurityName: String

  /// A tree; its nodes are zones `node`, numbered from the root, each before what is below it and
  /// yes before no.
  public init(
    _ title: String = "", classes: [String] = [], root: Node?, impurityName: String = "gini"
  ) {
    self.title = title
    self.classes = classes
    self.root = root
    self.impurityName = impurityName
  }

  private func className(_ number: Int) -> String {
    classes.indices.contains(number) ? classes[number] : "class \(number)"
  }

  /// What stands at a node, line by line; a leaf has its marker before it.
  private func lines(_ node: Node) -> [String] {
    switch node {
    case .split(let question, _, _, let impurity, let samples):
      return [
        question,
        (impurity.map { "\(impurityName) \(FixedDecimals.text($0)), " } ?? "") + "n = \(samples)",
      ]
    case .leaf(let number, let counts, _):
      let own = counts.indices.contains(number) ? counts[number] : 0
      return [className(number), "\(own) of \(Self.total(counts))"]
    }
  }

  private static func total(_ counts: [Int]) -> Int { counts.reduce(0) { $0 &+ max(0, $1) } }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard let root else { return }
    let body = surface.title(title, in: area, leaving: 3)
    guard body.columns >= 9, body.rows >= 1 else { return surface.writeTooSmall(in: body) }
    var layout = TreeLayout(root)
    for lines in [2, 1] {
      let widths = layout.entries.map { width($0.node, lines: lines, surface.glyphs) }
      layout.place(widths: widths)
      let rows = (layout.depth + 1) * (lines + 3) - 3
      // Beside the outermost nodes there is room for the answers.
      guard layout.columns + 4 <= body.columns, rows <= body.rows else { continue }
      let origin = (
        column: body.column + (body.columns - layout.columns) / 2,
        row: body.row + (body.rows - rows) / 2
      )
      return drawTree(layout, widths: widths, lines: lines, from: origin, on: &surface)
    }
    drawOutline(layout, on: &surface, in: body)
  }

  private func width(_ node: Node, lines count: Int, _ glyphs: Glyphs) -> Int {
    let columns = lines(node).prefix(count).enumerated().map { row, line in
      TextWidth.columns(of: glyphs.spelled(line)) + (row == 0 && node.isLeaf ? 2 : 0)
    }
    return max(1, columns.max() ?? 1)
  }

  private func drawTree<S: Surface>(
    _ layout: TreeLayout, widths: [Int], lines count: Int, from origin: (column: Int, row: Int),
    on surface: inout S
  ) {
    for (index, entry) in layout.entries.enumerated() {
      let middle = origin.column + layout.middles[index]
      let top = origin.row + entry.depth * (count + 3)
      if let parent = entry.parent {
        let above = origin.column + layout.middles[parent]
        surface.wire(
          [(above, top - 3), (above, top - 2), (middle, top - 2), (middle, top - 1)],
          style: Style(.border))
        if entry.isYes {
          surface.write("yes", column: middle - 4, row: top - 1, columns: 3, style: .faint)
        } else {
          surface.write("no", column: middle + 2, row: top - 1, columns: 2, style: .faint)
        }
      }
      let box = Rect(
        column: middle - widths[index] / 2, row: top, columns: widths[index], rows: count)
      for (row, line) in lines(entry.node).prefix(count).enumerated() {
        let width = TextWidth.columns(of: surface.glyphs.spelled(line))
        if row == 0, entry.node.isLeaf {
          let start = middle - (width + 2) / 2
          writeFirst(entry.node, column: start, row: top, columns: width + 2, on: &surface)
        } else if row == 0 {
          writeFirst(
            entry.node, column: middle - width / 2, row: top, columns: width, on: &surface)
        } else {
          surface.write(
            line, column: middle - width / 2, row: top + row, columns: width, style: .faint)
        }
      }
      surface.addZone("node", index: index, area: box)
    }
  }

  /// Writes a question, or a class after its marker, and returns the columns used.
  @discardableResult
  private func writeFirst<S: Surface>(
    _ node: Node, column: Int, row: Int, columns: Int, on surface: inout S
  ) -> Int {
    guard columns > 0 else { return 0 }
    let text = lines(node)[0]
    guard case .leaf(let number, _, _) = node else {
      return surface.write(text, column: column, row: row, columns: columns, style: .text)
    }
    let style = Style(.category(number: number), .bold)
    surface.marker(
      .category(number), at: Place(column: column, row: row), style: style,
      in: Rect(column: column, row: row, columns: columns, rows: 1))
    return 2
      + surface.write(text, column: column + 2, row: row, columns: columns - 2, style: style)
  }

  private func drawOutline<S: Surface>(
    _ layout: TreeLayout, on surface: inout S, in area: Rect
  ) {
    let total = layout.entries.count
    let shown = total > area.rows ? area.rows - 1 : total
    for (index, entry) in layout.entries.prefix(shown).enumerated() {
      let row = area.row + index
      // Deep nodes share the last indent, so that their text stays readable.
      var column = area.column + min(max(0, entry.depth - 1) * 2, max(0, area.columns - 24))
      var ancestor = entry.parent
      while let number = ancestor {
        // Where an answer "no" is still to come, a line leads down to it.
        let above = layout.entries[number]
        let guide = area.column + (above.depth - 1) * 2
        if above.isYes, above.depth > 0, guide < column {
          surface.write("│", column: guide, row: row, columns: 1, style: .faint)
        }
        ancestor = above.parent
      }
      if entry.parent != nil {
        let sign = entry.isYes ? "├ yes " : "└ no  "
        column += surface.write(
          sign, column: column, row: row, columns: area.endColumn - column, style: .faint)
      }
      column += writeFirst(
        entry.node, column: column, row: row, columns: area.endColumn - column, on: &surface)
      let detail = "  " + lines(entry.node)[1]
      if column + TextWidth.columns(of: surface.glyphs.spelled(detail)) <= area.endColumn {
        surface.write(
          detail, column: column, row: row, columns: area.endColumn - column, style: .faint)
      }
      surface.addZone(
        "node", index: index,
        area: Rect(column: area.column, row: row, columns: area.columns, rows: 1))
    }
    if shown < total {
      surface.write(
        "⋮ \(total - shown) more", column: area.column, row: area.endRow - 1,
        columns: area.columns, style: .faint)
    }
  }

  public var description: String {
    guard let root else { return "No tree yet." }
    let layout = TreeLayout(root)
    var (leaves, samples, wrong) = (0, 0, 0)
    for entry in layout.entries {
      guard case .leaf(let number, let counts, _) = entry.node else { continue }
      leaves += 1
      samples = samples &+ Self.total(counts)
      wrong = wrong &+ Self.total(counts)
      if counts.indices.contains(number) { wrong = wrong &- max(0, counts[number]) }
    }
    let errors = " \(wrong) of \(samples) samples end in a leaf of another class."
    guard case .split(let question, _, _, _, _) = root else {
      return "One leaf: \(lines(root)[0])." + errors
    }
    return "\(leaves) leaves after at most \(layout.depth) "
      + "question\(layout.depth == 1 ? "" : "s"); the first is \(question)." + errors
  }
}

extension DecisionTree.Node {
  fileprivate var isLeaf: Bool {
    if case .leaf = self { true } else { false }
  }
}
