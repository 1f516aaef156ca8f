import Cells
import Testing

@testable import Plots

@Suite struct NetworkDrawingTests {
  /// The roles on a row between two neurons that one edge joins.
  private func roles(weight: Double) -> Set<Role> {
    let plot = NetworkDiagram(
      layers: [.init("in", neurons: [.init()]), .init("out", neurons: [.init()])],
      weights: [[[weight]]])
    let canvas = cells(40, 6) { plot.draw(on: &$0, in: Rect(Size(columns: 40, rows: 6))) }
    let inked = (0..<5).flatMap { row in (5..<35).map { canvas[$0, row] } }
    return Set(inked.filter { $0.character != " " }.map(\.style.role))
  }

  @Test func theRoleOfAnEdgeIsItsSign() {
    #expect(roles(weight: 2).contains(.positive) && !roles(weight: 2).contains(.negative))
    #expect(roles(weight: -2).contains(.negative) && !roles(weight: -2).contains(.positive))
  }

  @Test func theKeySaysWhenEdgesAreLeftOut() {
    let many = NetworkDiagramTests.network([64, 32, 10], maps: false)
    #expect(many.text(size: Size(columns: 60, rows: 18)).contains("smallest third left out"))
    let few = NetworkDiagramTests.network([2, 4, 1], maps: false)
    #expect(!few.text(size: Size(columns: 60, rows: 18)).contains("left out"))
  }
}
