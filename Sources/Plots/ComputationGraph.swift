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
    /// How it follows each of them, where that is known.
    public var slopes: [Double]

    public init(
      _ name: String, operation: String = "", value: Double? = nil, gradient: Double? = nil,
      inputs: [Int] = [], slopes: [Double] = []
    ) {
      self.name = name
      self.operation = operation
      self.value = value
      self.gradient = gradient
      self.inputs = inputs
      self.slopes = slopes
    }

    /// Name and operation, for words about it.
    fileprivate var label: String {
      name.isEmpty || operation.isEmpty ? name + operation : "\(name) \(operation)"
    }
  }

  /// Which way the numbers go now.
  public enum Direction: Hashable, Sendable { case forward, backward }

  public var title: String
  public var nodes: [Node]
  /// The node that is computed now.
  public var current: Int?
  /// Another node that is looked at, kept in view instead.
  public var selected: Int?
  public var direction: Direction

  /// A graph; its nodes are zones `node`.
  public init(
    _ title: String = "", nodes: [Node], current: Int? = nil, selected: Int? = nil,
    direction: Direction = .forward
  ) {
    self.title = title
    self.nodes = nodes
    self.current = current
    self.selected = selected
    self.direction = direction
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !nodes.isEmpty else { return }
    let body = surface.title(title, in: area, leaving: 5)
    guard body.columns >= 9, body.rows >= 2 else { return surface.writeTooSmall(in: body) }
    let graph = GraphLayers(nodes.map(\.inputs))
    let glyphs = surface.glyphs
    // Slopes have room on the wires before boxes have room around them.
    let leads = nodes.contains { !$0.slopes.isEmpty } ? [Self.leadColumns, 0] : [0]
    let forms = leads.flatMap { lead in
      [GraphDetail.roomy, .full, .framed].map { (detail: $0, lead: lead) }
    }
    let layouts = (forms + [(.bare, 0)]).lazy.map { form in
      (detail: form.detail, layout: self.layout(graph, form.detail, form.lead, body.rows, glyphs))
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
    let detail: GraphDetail = view.rows >= 3 ? .framed : .least
    let lead = view.columns >= Self.columnsForLeads ? leads[0] : 0
    let layout = self.layout(graph, detail, lead, view.rows, glyphs)
    GraphDrawing(
      graph: self, layout: layout, detail: detail, view: view,
      origin: GraphFocus(graph: self, layout: layout).origin(in: view)
    ).draw(on: &surface, note: note)
  }

  /// The columns for a slope on a wire.
  private static let leadColumns = 7
  /// So wide must a part of a graph be that slopes stand in it.
  private static let columnsForLeads = 56

  private func layout(
    _ graph: GraphLayers, _ detail: GraphDetail, _ lead: Int, _ rows: Int, _ glyphs: Glyphs
  ) -> GraphLayout {
    GraphLayout(
      graph, widths: nodes.map { detail.columns($0, glyphs) }, detail, lead: lead, rows: rows,
      isForward: direction == .forward, current: current)
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
