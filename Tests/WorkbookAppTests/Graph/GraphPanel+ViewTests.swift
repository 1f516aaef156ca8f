import Cells
import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct GraphPanelViewTests {
  @Test func theGraphKeepsItsPlaceWhileItIsWorkedOut() throws {
    let lab = try #require(GraphPanelTests.lesson(GraphPanelTests.net).lab)
    var panel = try #require(LabPanels.panel(for: lab))
    var places: Set<[Rect]> = []
    while panel.controls.count > 0 {
      var canvas = Canvas(size: Size(columns: 160, rows: 47))
      panel.view(on: &canvas, in: canvas.bounds, isFocused: false)
      places.insert(canvas.zones.filter { $0.name == "node" }.map(\.area))
      let log = panel.log
      _ = panel.press(.character("n"), isFocused: false)
      if panel.log == log { break }
    }
    #expect(places.count == 1)
    #expect(places.first?.count == 35)
  }
}
