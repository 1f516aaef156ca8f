import Plots
import Cells
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

struct TrainPanelPointsTests {
  private func panel() throws -> TrainPanel {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(40)]))
    lab.layers = [.dense(3, activation: nil)]
    var panel = try #require(TrainPanel(lab, data: .empty))
    panel.fit(Size(columns: 59, rows: 37))
    return panel
  }

  private func press(_ panel: inout TrainPanel, _ keys: [Key]) {
    for key in keys { _ = panel.press(key, isFocused: true) }
  }

  private func count(_ panel: TrainPanel) -> Int { panel.state?.plainInputs.training.count ?? 0 }

  @Test func pointsAreAddedMovedAndRemovedAndTrainingGoesOn() throws {
    var panel = try panel()
    press(&panel, [.character("n"), .character("n"), .character("a")])
    #expect(panel.isTakingText && panel.editor != nil)
    let before = count(panel)
    press(&panel, [.right, .up, .character("1")])
    #expect(count(panel) == before + 1 && panel.run.step == 2)
    press(&panel, [.character("x")])
    #expect(count(panel) == before)
    press(&panel, [.escape, .character("n")])
    #expect(!panel.isTakingText && panel.run.step == 3)
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.state.fingerprint == panel.run.state.fingerprint)
  }

  @Test func theMouseAddsAPointWhereItClicks() throws {
    var panel = try panel()
    press(&panel, [.character("a")])
    var canvas = Canvas(size: Size(columns: 59, rows: 37))
    panel.view(on: &canvas, in: Rect(canvas.size), isFocused: true)
    let places = (0..<37).flatMap { row in (0..<59).map { (column: $0, row: row) } }
    let bare = try #require(
      places.first { canvas.zone(column: $0.column, row: $0.row)?.name == "plane" })
    let before = count(panel)
    let isTaken = panel.click(
      Mouse(
        .press, column: bare.column, row: bare.row,
        zone: canvas.zone(column: bare.column, row: bare.row)))
    #expect(isTaken && (count(panel) == before + 1 || panel.editor?.held != nil))
  }
}
