internal import Cells

/// How much of a node of a computation its box shows.
enum GraphDetail: Hashable, CaseIterable {
  /// A frame around three lines with room beside them; the same without room; name and gradient on the
  /// frame itself; three lines without a frame; the value alone.
  case roomy, full, framed, bare, least

  var rows: Int {
    switch self {
    case .roomy, .full: 5
    case .framed, .bare: 3
    case .least: 1
    }
  }

  /// The rows between two boxes.
  var gap: Int { self == .roomy || self == .bare ? 1 : 0 }
  /// Whether wires turn right beside the boxes.
  var isTight: Bool { rows < 5 }
  /// Whether there is a frame that wires end at.
  var isFramed: Bool { self != .bare }

  /// The widest box; longer names are cut.
  private static let widest = 20

  /// The columns of a node's box. It keeps room for numbers that are still to come, so that the graph
  /// stays as it is.
  func columns(_ node: ComputationGraph.Node, _ glyphs: Glyphs) -> Int {
    let text = lines(node, glyphs).map { TextWidth.columns(of: glyphs.spelled($0.text)) }.max() ?? 0
    let least = self == .least ? 1 : self == .bare ? 6 : 8
    let margin = self == .roomy ? 4 : isFramed ? 2 : 0
    return min(Self.widest, max(least, text)) + margin
  }

  /// What a box says, line by line.
  func lines(
    _ node: ComputationGraph.Node, _ glyphs: Glyphs
  ) -> [(text: String, role: Role)] {
    let number = self == .bare ? FixedDecimals.text : Self.number
    let value = node.value.map(number) ?? ""
    let sign = self == .bare ? "∂" : "∂="
    let gradient = node.gradient.map { sign + number($0) } ?? ""
    let name = (
      text: Self.label(node, glyphs), role: node.value == nil ? Role.faint : .title
    )
    return self == .least
      ? [value.isEmpty ? name : (value, .text)]
      : [name, (value, .text), (gradient, .curve(1))]
  }

  /// Name and operation; a cross of ASCII would be taken for a name.
  private static func label(_ node: ComputationGraph.Node, _ glyphs: Glyphs) -> String {
    let operation =
      glyphs.isASCII
      ? String(node.operation.map { $0 == "×" ? "*" : $0 }) : node.operation
    return node.name.isEmpty || operation.isEmpty
      ? node.name + operation : "\(node.name) \(operation)"
  }

  /// Three digits, and at most four behind the point.
  static func number(_ value: Double) -> String {
    let size = abs(value)
    guard size.isFinite, size == 0 || (0.001..<100_000).contains(size) else {
      return size.isFinite ? Ticks.scientific(value, digits: 1) : FixedDecimals.text(value)
    }
    var decimals = size < 1000 ? 1 : 0
    while decimals > 0, decimals < 4, size * Ticks.power(decimals) < 100 { decimals += 1 }
    let scale = Ticks.power(decimals)
    let text = "\((size * scale).rounded() / scale)"
    return (value < 0 ? "−" : "") + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}
