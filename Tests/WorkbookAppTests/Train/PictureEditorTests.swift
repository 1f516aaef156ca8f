import Cells
import Coursework
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct PictureEditorTests {
  private func panel(steps: Int = 0) throws -> TrainPanel {
    let text = """
      +++
      id = "mlp-18"
      title = "T"
      +++
      ```lab
      kind = "train"
      data = { kind = "shapes", count = 80 }
      layers = [8]
      rate = 0.1
      ```
      """
    let lab = try #require(LessonReader.read(text, file: "t.md").lesson.lab)
    let train = try #require(lab.experiment as? TrainDeclaration)
    var panel = try #require(TrainPanel(train, data: .empty))
    for _ in 0..<steps { _ = panel.press(.character("n"), isFocused: false) }
    return panel
  }

  private func text(_ panel: TrainPanel, _ columns: Int = 39, _ rows: Int = 21) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas.text
  }

  @Test func inkChangesWhatTheModelSays() throws {
    var panel = try panel(steps: 5)
    _ = panel.press(.character("a"), isFocused: true)
    let start = try #require(panel.drawing)
    #expect(start.greys.allSatisfy { $0 == 0 } && panel.isTakingText)
    #expect(text(panel).contains("Even of nothing") && text(panel).contains("[]"))
    for key in [Key.character(" "), .down, .character(" "), .right, .character("+")] {
      _ = panel.press(key, isFocused: true)
    }
    let drawn = try #require(panel.drawing)
    #expect(drawn.greys.filter { $0 == 1 }.count == 2 && drawn.greys.contains(0.25))
    #expect(drawn.answers != start.answers)
    #expect(abs(drawn.answers.reduce(0, +) - 1) < 1e-4)
    _ = panel.press(.character("c"), isFocused: true)
    #expect(panel.drawing?.answers == start.answers)
    _ = panel.press(.escape, isFocused: true)
    #expect(panel.drawing == nil && panel.run.events == [.steps(5)])
  }

  @Test func anExampleIsTakenAndAStepIsSeen() throws {
    var panel = try panel()
    _ = panel.press(.character("a"), isFocused: true)
    _ = panel.press(.character("e"), isFocused: true)
    let before = try #require(panel.drawing)
    #expect(before.greys.contains { $0 > 0.5 })
    _ = panel.press(.character("n"), isFocused: true)
    #expect(panel.run.step == 1 && panel.drawing?.greys == before.greys)
    #expect(panel.drawing?.answers != before.answers)
  }

  @Test func theMouseDraws() throws {
    var panel = try panel()
    _ = panel.press(.character("a"), isFocused: true)
    var canvas = Canvas(size: Size(columns: 39, rows: 21))
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    let places = (0..<39).flatMap { column in (0..<21).map { (column, $0) } }
    let found = places.first { canvas.zone(column: $0.0, row: $0.1)?.name == PictureEditor.zone }
    let place = try #require(found)
    let zone = canvas.zone(column: place.0, row: place.1)
    for (action, across) in [(Mouse.Action.press, 0), (.drag, 2), (.drag, 4)] {
      let isTaken = panel.click(
        Mouse(action, column: place.0 + across, row: place.1, zone: zone))
      #expect(isTaken)
    }
    #expect(panel.drawing?.greys.prefix(4) == [1, 1, 1, 0])
  }

  @Test func anyRoomIsEnough() throws {
    var panel = try panel()
    _ = panel.press(.character("a"), isFocused: true)
    for (columns, rows) in [(1, 1), (10, 4), (39, 12), (96, 46)] {
      #expect(!text(panel, columns, rows).isEmpty)
    }
  }
}
