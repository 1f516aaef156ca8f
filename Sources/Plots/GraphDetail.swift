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
    let least = [1: 1, 3: isFramed ? glyphs.isASCII ? 8 : 7 : 6][rows] ?? 8
    let margin = self == .roomy ? 4 : isFramed ? 2 : 0
    return min(Self.widest, max(least, text)) + margin
  }

  /// What a box says, line by line.
  func lines(
    _ node: ComputationGraph.Node, _ glyphs: Glyphs
  ) -> [(text: String, role: Role)] {
    let number = { (value: Double) in Self.number(value, columns: self == .bare ? 5 : 6) }
    let value = node.value.map(number) ?? ""
    let sign = rows == 5 || glyphs.isASCII && self != .bare ? "∂=" : "∂"
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

  /// A number in so many columns: three digits where they fit, and at most four behind the point.
  static func number(_ value: Double, columns: Int = 6) -> String {
    guard value.isFinite, value != 0 else { return FixedDecimals.text(value) }
    let size = abs(value)
    var decimals = size < 1000 ? 1 : 0
    while decimals > 0, decimals < 4, size * Ticks.power(decimals) < 100 { decimals += 1 }
    // A number of which nothing would be left has a power.
    while size < 100_000, decimals >= 0, size * Ticks.power(decimals) >= 0.5 {
      let rounded = (size * Ticks.power(decimals)).rounded() / Ticks.power(decimals)
      let digits = "\(rounded)"
      let text =
        (value < 0 ? "−" : "") + (digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
      if text.count <= columns { return text }
      decimals -= 1
    }
    let text = Ticks.scientific(value, digits: 1)
    return text.count <= columns ? text : Ticks.scientific(value, digits: 0)
  }
}
