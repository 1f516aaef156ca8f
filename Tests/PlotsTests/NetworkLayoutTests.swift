import Cells
import Testing

@testable import Plots

@Suite struct NetworkLayoutTests {
  private func request(_ count: Int) -> NetworkLayout.Request {
    NetworkLayout.Request(count: count, hasMaps: true, hasValues: true)
  }

  @Test func neuronsLieApartInsideTheArea() throws {
    let area = Rect(column: 3, row: 2, columns: 60, rows: 14)
    let layout = try #require(
      NetworkLayout([2, 4, 8, 1].map(request), in: area, left: 2, right: 3))
    let boxes = layout.columns.flatMap(\.boxes)
    #expect(boxes.count == 15)
    for (index, box) in boxes.enumerated() {
      #expect(box.intersection(area) == box)
      #expect(boxes.dropFirst(index + 1).allSatisfy { $0.intersection(box).isEmpty })
    }
  }

  @Test func whatDoesNotFitIsCounted() throws {
    let layout = try #require(
      NetworkLayout(
        [request(64)], in: Rect(column: 0, row: 0, columns: 20, rows: 10), left: 0, right: 0))
    #expect(layout.columns[0].hidden + layout.columns[0].boxes.count == 64)
    #expect(layout.columns[0].noteRow != nil)
  }

  @Test func tooNarrowIsNoLayout() {
    let area = Rect(column: 0, row: 0, columns: 5, rows: 10)
    #expect(NetworkLayout([1, 1, 1].map(request), in: area, left: 0, right: 0) == nil)
  }
}
