import Cells
import Testing

@testable import Plots

@Suite struct PanelLayoutTests {
  private func layout(_ count: Int, _ size: Size) -> PanelLayout {
    PanelLayout(
      count: count, entries: Size(columns: 5, rows: 5), in: Rect(size),
      pixelsPerCell: Size(columns: 2, rows: 2))
  }

  @Test func panelsLieApartInsideTheArea() {
    let size = Size(columns: 60, rows: 16)
    for count in 1...40 {
      let layout = layout(count, size)
      let areas = (0..<layout.shown).map { layout.panel($0).whole }
      #expect(areas.allSatisfy { $0.intersection(Rect(size)) == $0 && !$0.isEmpty })
      for (index, area) in areas.enumerated() {
        #expect(areas[..<index].allSatisfy { $0.intersection(area).isEmpty })
      }
    }
  }

  @Test func captionsGoBeforePanelsDo() {
    #expect(layout(4, Size(columns: 60, rows: 16)).panel(0).caption != nil)
    #expect(layout(4, Size(columns: 26, rows: 2)).panel(0).caption == nil)
    #expect(layout(4, Size(columns: 26, rows: 2)).shown == 4)
    #expect(layout(400, Size(columns: 60, rows: 16)).shown < 400)
  }
}
