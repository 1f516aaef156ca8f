public import Cells

/// A computation as a graph: boxes with operations, values and gradients, wires from each to where
/// it is used.
public struct ComputationGraph: Plot, Hashable, Sendable {
  /// One step of the computation, or one of its inputs.
  public struct Node: Hashable, Sendable {
    public var name: String
    /// The sign of the operation; empty for an input.
    public var operation: String
    /// Nil as long as it is not computed.
    public var value: Double?
    /// The derivative of the last node with respect to this one; nil as long as it is not computed.
    public var gradient: Double?
    /// The numbers of the nodes that it is computed from.
    public var inputs: [Int]

    public init(
      _ name: String, operation: String = "", value: Double? = nil, gradient: Double? = nil,
      inputs: [Int] = []
    ) {
      self.name = name
      self.operation = operation
      self.value = value
      self.gradient = gradient
      self.inputs = inputs
    }

    fileprivate var label: String {
      name.isEmpty || operation.isEmpty ? name + operation : "\(name) \(operation)"
    }
  }

  /// Which way the numbers go now.
  public enum Direction: Hashable, Sendable { case forward, backward }

  /// How much of a node its box shows.
  enum Detail: Hashable, CaseIterable {
    /// Three lines with room beside them, three lines, the value below the name, the value alone.
    case roomy, full, value, least

    var rows: Int {
      switch self {
      case .roomy, .full: 5
      case .value: 3
      case .least: 1
      }
    }
  }

  public var title: String
  public var nodes: [Node]
  /// The node that is computed now.
  public var current: Int?
  public var direction: Direction

  /// A graph; its nodes are zones `node`.
  public init(
    _ title: String = "", nodes: [Node], current: Int? = nil, direction: Direction = .forward
  ) {
    self.title = title
    self.nodes = nodes
    self.current = current
    self.direction = direction
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !nodes.isEmpty else { return }
    let body = surface.title(title, in: area, leaving: 5)
    guard body.columns >= 9, body.rows >= 2 else { return surface.writeTooSmall(in: body) }
    let graph = GraphLayers(nodes.map(\.inputs))
    let glyphs = surface.glyphs
    let layouts = Detail.allCases.lazy.map { detail in
      (detail: detail, layout: self.layout(graph, detail, rows: body.rows, glyphs))
    }
    if let whole = layouts.first(where: {
      $0.layout.size.columns <= body.columns && $0.layout.size.rows <= body.rows
    }) {
      let size = whole.layout.size
      GraphDrawing(
        graph: self, layout: whole.layout, detail: whole.detail, view: body,
        origin: (
          body.column + (body.columns - size.columns) / 2, body.row + (body.rows - size.rows) / 2
        )
      ).draw(on: &surface)
      return
    }
    let (view, note) = body.splitBottom(1)
    let tall = layouts.first { $0.detail != .roomy && $0.layout.size.rows <= view.rows }
    let detail = tall?.detail ?? (view.rows >= 3 ? .value : .least)
    let layout = tall?.layout ?? self.layout(graph, detail, rows: view.rows, glyphs)
    GraphDrawing(
      graph: self, layout: layout, detail: detail, view: view,
      origin: origin(of: layout, in: view)
    ).draw(on: &surface, note: note)
  }

  private func layout(_ graph: GraphLayers, _ detail: Detail, rows: Int, _ glyphs: Glyphs)
    -> GraphLayout
  {
    GraphLayout(
      graph, widths: nodes.map { width($0, detail, glyphs) }, boxRows: detail.rows,
      gap: detail == .roomy ? 1 : 0, rows: rows, isTight: detail.rows < 5,
      isForward: direction == .forward)
  }

  private func width(_ node: Node, _ detail: Detail, _ glyphs: Glyphs) -> Int {
    let widest = lines(node, detail).map { TextWidth.columns(of: glyphs.spelled($0.text)) }.max()
    return min(20, max(1, widest ?? 0)) + (detail == .roomy ? 4 : 2)
  }

  /// Keeps the current node in the middle of the view, without empty room beyond the graph.
  private func origin(of layout: GraphLayout, in view: Rect) -> (column: Int, row: Int) {
    let focus = current.flatMap { nodes.indices.contains($0) ? layout.boxes[$0] : nil }
    func start(_ middle: Int?, _ extent: Int, _ room: Int) -> Int {
      guard extent > room else { return (room - extent) / 2 }
      return -min(max(0, (middle ?? 0) - room / 2), extent - room)
    }
    return (
      view.column
        + start(focus.map { $0.column + $0.columns / 2 }, layout.size.columns, view.columns),
      view.row + start(focus.map { $0.row + $0.rows / 2 }, layout.size.rows, view.rows)
    )
  }

  /// What a box says, line by line.
  func lines(_ node: Node, _ detail: Detail) -> [(text: String, role: Role)] {
    let value = node.value.map { FixedDecimals.text($0) } ?? ""
    let gradient = node.gradient.map { "∂ " + FixedDecimals.text($0) } ?? ""
    let name = (text: node.label, role: node.value == nil ? Role.faint : .title)
    switch detail {
    case .roomy, .full: return [name, (value, .text), (gradient, .curve(1))]
    case .value: return [name, (value, .text)]
    case .least: return [value.isEmpty ? name : (value, .text)]
    }
  }

  public var description: String {
    guard !nodes.isEmpty else { return "No computation yet." }
    let used = Set(nodes.flatMap(\.inputs))
    let last = nodes.indices.last { !used.contains($0) } ?? nodes.count - 1
    let inputs = nodes.filter(\.inputs.isEmpty)
    let computed = nodes.count { $0.value != nil }
    let number = ShortNumber.text
    var text =
      nodes[last].value.map { "\(nodes[last].label) is \(number($0))" }
      ?? "\(computed) of \(nodes.count) nodes have a value"
    text += inputs.count == 1 ? ", from one input." : ", from \(inputs.count) inputs."
    let gradients = inputs.filter { $0.gradient?.isFinite == true }
    if let most = gradients.max(by: { abs($0.gradient ?? 0) < abs($1.gradient ?? 0) }) {
      text += " It answers most to \(most.label): derivative \(number(most.gradient ?? 0))."
    }
    if let current, nodes.indices.contains(current) {
      text += " The \(direction == .forward ? "forward" : "backward") pass is at "
      text += "\(nodes[current].label)."
    }
    return text
  }
}
