import Cells
import Testing

@testable import Plots

@Suite struct GraphLayoutTests {
  private let graph = GraphLayers([[], [], [], [0, 1], [1, 2], [3, 4], [0, 5]])

  @Test(arguments: [1, 3, 5]) func wiresKeepOutOfBoxes(_ boxRows: Int) {
    let layout = GraphLayout(
      graph, widths: [5, 6, 7, 5, 5, 6, 4], boxRows: boxRows, gap: 0, rows: 20, isTight: false,
      isForward: true)
    for wire in layout.wires {
      for (a, b) in zip(wire.corners, wire.corners.dropFirst()) {
        let path = Rect(
          column: min(a.column, b.column), row: min(a.row, b.row),
          columns: abs(a.column - b.column) + 1, rows: abs(a.row - b.row) + 1)
        #expect(layout.boxes.allSatisfy { $0.intersection(path).isEmpty })
      }
    }
  }

  @Test(arguments: [true, false]) func boxesLieApartInsideTheSize(_ isTight: Bool) {
    let layout = GraphLayout(
      graph, widths: Array(repeating: 7, count: 7), boxRows: 3, gap: 0, rows: 5, isTight: isTight,
      isForward: false)
    let whole = Rect(layout.size)
    for (index, box) in layout.boxes.enumerated() {
      #expect(box.intersection(whole) == box)
      #expect(layout.boxes.dropFirst(index + 1).allSatisfy { $0.intersection(box).isEmpty })
    }
  }
}
