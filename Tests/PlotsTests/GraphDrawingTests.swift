import Cells
import Testing

@testable import Plots

@Suite struct GraphDrawingTests {
  @Test func theCurrentNodeIsTheOnlyOneInReverse() {
    let plot = ComputationGraphTests.product(at: 4, .forward)
    let canvas = cells(60, 18) { plot.draw(on: &$0, in: Rect(Size(columns: 60, rows: 18))) }
    let reversed = (0..<18).flatMap { row in
      (0..<60).compactMap { column -> Character? in
        let cell = canvas[column, row]
        return cell.style.emphasis.contains(.reverse) ? cell.character : nil
      }
    }
    #expect(String(reversed) == "e +")
  }

  @Test func arrowsPointWhereTheNumbersGo() {
    for (direction, own, other) in [
      (ComputationGraph.Direction.forward, "▸", "◂"), (.backward, "◂", "▸"),
    ] {
      let text = ComputationGraphTests.product(at: 4, direction).text(
        size: Size(columns: 60, rows: 18))
      #expect(text.contains(own) && !text.contains(other))
    }
  }
}
