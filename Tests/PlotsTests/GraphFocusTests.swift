import Cells
import Testing

@testable import Plots

@Suite struct GraphFocusTests {
  private func focus(_ current: Int?) -> GraphFocus {
    let graph = ComputationGraph(
      nodes: (0..<20).map { .init("n\($0)", inputs: $0 > 0 ? [$0 - 1] : []) }, current: current)
    return GraphFocus(
      graph: graph,
      layout: GraphLayout(
        GraphLayers(graph.nodes.map(\.inputs)), widths: Array(repeating: 8, count: 20), .framed,
        rows: 10, isForward: true))
  }

  @Test func theEndsAreNotLeftBehind() {
    let view = Rect(column: 3, row: 2, columns: 40, rows: 10)
    #expect(focus(nil).origin(in: view).column == view.column)
    #expect(focus(0).origin(in: view).column == view.column)
    let last = focus(19)
    #expect(last.origin(in: view).column == view.endColumn - last.layout.size.columns)
  }

  @Test func theNodeAndWhatItIsMadeOfAreInView() {
    let view = Rect(column: 0, row: 0, columns: 22, rows: 6)
    for node in 1..<20 {
      let focus = focus(node)
      let (column, row) = focus.origin(in: view)
      for seen in [node - 1, node] {
        let box = focus.layout.boxes[seen]
        let moved = Rect(
          column: box.column + column, row: box.row + row, columns: box.columns, rows: box.rows)
        #expect(moved.intersection(view) == moved)
      }
    }
  }
}
