import Cells
import Coursework
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct RecordPanelTests {
  private func panel() throws -> RecordPanel {
    let text = """
      +++
      id = "lin-06"
      title = "T"
      +++
      ```lab
      kind = "rule"
      data = { x = [1, 3, 6, 5], y = [4, 8, 14, 13] }
      start = { w = 5, b = 1, eta = 0.01 }
      epoch = "e = w*x + b - y\\nJ = mean(e^2)/2\\ndw = mean(e*x)\\nw' = w - eta*dw"
      ```
      """
    let lab = try #require(LessonReader.read(text, file: "t.md").lesson.lab)
    return try #require(RecordPanel(lab.experiment))
  }

  private func drawn(_ panel: RecordPanel, _ columns: Int, _ rows: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas.text
  }

  @Test func aStepShowsWhatItGave() throws {
    var panel = try panel()
    _ = panel.press(.character("n"), isFocused: false)
    let text = drawn(panel, 40, 22)
    #expect(text.contains("J = 65.75") && text.contains("dw = 48.25"))
    #expect(text.contains("step 1:"))
  }

  @Test func theStartSaysWhatWillBeDrawn() throws {
    var panel = try panel()
    let text = drawn(panel, 40, 22)
    #expect(!text.contains("not a number") && text.contains("J = –"), "\(text)")
    #expect(text.contains("is drawn here.") && panel.curve == nil && panel.plots.isEmpty)
    _ = panel.press(.character("n"), isFocused: false)
    #expect(panel.curve == nil)
    _ = panel.press(.character("n"), isFocused: false)
    #expect(panel.curve?.x.name == "epoch" && !drawn(panel, 40, 22).contains("drawn here"))
  }

  @Test func theNumbersStandInTheOrderOfTheWork() throws {
    var panel = try panel()
    _ = panel.press(.character("n"), isFocused: false)
    let lines = drawn(panel, 40, 22).split(separator: "\n").map(String.init)
    let places = ["e = [2, 8, 17, 13]", "J = 65.75", "dw = 48.25", "w: 5 → 4.5175"].map { text in
      lines.firstIndex { $0.contains(text) }
    }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func theCostIsTheCurve() throws {
    var panel = try panel()
    #expect(panel.shown == "J")
    for _ in 0..<5 { _ = panel.press(.character("n"), isFocused: false) }
    #expect(panel.curve?.series.first?.points.count ?? 0 >= 5)
    _ = panel.press(.character("c"), isFocused: true)
    #expect(panel.shown != "J")
  }

  @Test func theWayBackAndTheLogGiveTheSameRun() throws {
    var panel = try panel()
    for _ in 0..<4 { _ = panel.press(.character("n"), isFocused: false) }
    _ = panel.press(.character("b"), isFocused: false)
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.record == panel.run.record)
    #expect(panel.run.step == 3)
  }

  @Test func aTypedValueIsSetOrRefusedInASentence() throws {
    var panel = try panel()
    _ = panel.press(.enter, isFocused: true)
    #expect(panel.isTakingText)
    for key in "abc" { _ = panel.press(.character(key), isFocused: true) }
    _ = panel.press(.enter, isFocused: true)
    #expect(panel.strip.complaint?.isEmpty == false)
    _ = panel.press(.escape, isFocused: true)
    #expect(!panel.isTakingText && panel.strip.complaint == nil)
  }

  @Test func everySizeDraws() throws {
    var panel = try panel()
    _ = panel.press(.character("n"), isFocused: false)
    for columns in [0, 1, 5, 20, 39, 80, 200] {
      for rows in [0, 1, 2, 3, 8, 20, 60] { _ = drawn(panel, columns, rows) }
    }
  }
}
