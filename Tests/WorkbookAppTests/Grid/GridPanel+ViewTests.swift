import Cells
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct GridPanelViewTests {
  @Test func theMatricesKeepTheirPlace() throws {
    var panel = try GridPanelTests.panel(GridPanelTests.digit)
    var places: Set<[Rect]> = []
    for _ in 0..<10 {
      var canvas = Canvas(size: Size(columns: 80, rows: 36))
      panel.view(on: &canvas, in: canvas.bounds, isFocused: false)
      places.insert(canvas.zones.filter { $0.name.hasPrefix("grid-image") }.map(\.area))
      _ = panel.press(.character("n"), isFocused: false)
    }
    #expect(places.count == 1 && places.first?.count == 64)
  }

  @Test func aPaneOfNoSizeIsNoFault() throws {
    let panel = try GridPanelTests.panel()
    for columns in 0...12 {
      var canvas = Canvas(size: Size(columns: columns, rows: 5))
      panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    }
  }
}
