internal import Cells

/// Which part of a graph is in view where the whole has no room: the node that is looked at, and as much
/// as fits of what it is made of and goes into.
struct GraphFocus {
  let graph: ComputationGraph
  let layout: GraphLayout

  /// Where the graph's upper left corner stands, so that there is no empty room beyond it.
  func origin(in view: Rect) -> (column: Int, row: Int) {
    let boxes = self.boxes
    return (
      view.column
        + start(boxes.map { $0.column..<$0.endColumn }, layout.size.columns, view.columns),
      view.row + start(boxes.map { $0.row..<$0.endRow }, layout.size.rows, view.rows)
    )
  }

  /// The boxes that are to be seen, the most wanted first.
  private var boxes: [Rect] {
    let looked = graph.selected ?? graph.current
    guard let looked, graph.nodes.indices.contains(looked) else { return [] }
    let inputs = graph.nodes[looked].inputs.filter(graph.nodes.indices.contains)
    let users = graph.nodes.indices.filter { graph.nodes[$0].inputs.contains(looked) }
    return ([looked] + inputs + users).map { layout.boxes[$0] }
  }

  private func start(_ wanted: [Range<Int>], _ extent: Int, _ room: Int) -> Int {
    guard extent > room else { return (room - extent) / 2 }
    guard var span = wanted.first else { return 0 }
    for other in wanted.dropFirst() {
      let wider =
        min(span.lowerBound, other.lowerBound)..<max(span.upperBound, other.upperBound)
      if wider.count <= room { span = wider }
    }
    let middle = (span.lowerBound + span.upperBound) / 2
    return -min(max(0, middle - room / 2), extent - room)
  }
}
