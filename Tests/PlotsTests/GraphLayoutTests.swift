import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct GraphLayoutTests {
  private let graph = GraphLayers([[], [], [], [0, 1], [1, 2], [3, 4], [0, 5]])

  @Test(arguments: [GraphDetail.roomy, .full, .bare]) func wiresKeepOutOfBoxes(
    _ detail: GraphDetail
  ) {
    for lead in [0, 7] {
      let layout = GraphLayout(
        graph, widths: [5, 6, 7, 5, 5, 6, 4], detail, lead: lead, rows: 20, isForward: true)
      for path in layout.wires.flatMap(paths) {
        #expect(layout.boxes.allSatisfy { $0.intersection(path).isEmpty })
      }
    }
  }

  private func paths(_ wire: GraphLayout.Wire) -> [Rect] {
    zip(wire.corners, wire.corners.dropFirst()).map { a, b in
      Rect(
        column: min(a.column, b.column), row: min(a.row, b.row),
        columns: abs(a.column - b.column) + 1, rows: abs(a.row - b.row) + 1)
    }
  }

  @Test(arguments: GraphDetail.allCases) func boxesLieApartInsideTheSize(_ detail: GraphDetail) {
    let layout = GraphLayout(
      graph, widths: Array(repeating: 7, count: 7), detail, rows: 5, isForward: false)
    expectApart(layout)
  }

  private func expectApart(_ layout: GraphLayout) {
    let whole = Rect(layout.size)
    for (index, box) in layout.boxes.enumerated() {
      #expect(box.intersection(whole) == box)
      #expect(layout.boxes.dropFirst(index + 1).allSatisfy { $0.intersection(box).isEmpty })
    }
  }

  /// A graph of so many nodes, each made of up to three before it.
  private func randomGraph(_ count: Int, _ random: inout SeededGenerator) -> [[Int]] {
    (0..<count).map { node in
      guard node > 3 else { return [] }
      return (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int.random(in: 0..<node, using: &random)
      }
    }
  }

  @Test func randomGraphsAreLaidOutApartWithAllTheirWires() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let inputs = randomGraph(Int.random(in: 1...40, using: &random), &random)
      let current = Int.random(in: 0..<inputs.count, using: &random)
      let detail = GraphDetail.allCases.randomElement(using: &random) ?? .full
      let isForward = Bool.random(using: &random)
      let layout = GraphLayout(
        GraphLayers(inputs), widths: inputs.map { 6 + $0.count }, detail,
        lead: Bool.random(using: &random) ? 7 : 0, rows: 20, isForward: isForward, current: current)
      expectApart(layout)
      for (node, sources) in inputs.enumerated() where !sources.isEmpty {
        let arrivals = layout.arrivals.filter { $0.node == node }
        #expect(arrivals.count == sources.count)
        for port in arrivals {
          let box = layout.boxes[node]
          #expect(port.place.column == box.column - 1)
          #expect((box.row..<box.endRow).contains(port.place.row))
        }
        for source in sources {
          let box = layout.boxes[source]
          #expect(box.endColumn <= layout.boxes[node].column)
          let departure = layout.departures.first { $0.node == source }
          #expect(departure?.place.column ?? 0 >= box.endColumn)
          #expect((box.row..<box.endRow).contains(departure?.place.row ?? -1))
        }
      }
      expectAWay(layout, to: current, from: inputs[current])
    }
  }

  /// The wires that are marked lead from each of the inputs to the node, without a gap.
  private func expectAWay(_ layout: GraphLayout, to node: Int, from sources: [Int]) {
    let marked = layout.wires.filter(\.isPresent)
    #expect(Set(marked.map(\.source)) == Set(sources))
    let target = layout.boxes[node]
    for source in Set(sources) {
      var rest = marked.filter { $0.source == source }.flatMap(paths)
      let box = layout.boxes[source]
      var reached = [box]
      while let next = rest.firstIndex(where: { path in reached.contains { touches($0, path) } }) {
        reached.append(rest.remove(at: next))
      }
      #expect(rest.isEmpty)
      #expect(reached.dropFirst().contains { touches($0, target) })
    }
  }

  private func touches(_ a: Rect, _ b: Rect) -> Bool {
    let near = Rect(
      column: a.column - 1, row: a.row - 1, columns: a.columns + 2, rows: a.rows + 2)
    return !near.intersection(b).isEmpty
  }
}
