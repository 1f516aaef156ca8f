import Plots
import Cells
import Coursework
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct GroupPanelTests {
  static func lesson(_ more: String) throws -> LabDeclaration {
    let text = """
      +++
      id = "lin-06"
      title = "T"
      +++
      ```lab
      kind = "train"
      data = { kind = "moons", count = 60 }
      layers = [4]
      share = 0.7
      \(more)
      ```
      """
    return try #require(LessonReader.read(text, file: "t.md").lesson.lab)
  }

  private func panel() throws -> GroupPanel {
    let lab = try Self.lesson(
      "variants = [{ name = \"small\", rate = 0.01 }, { name = \"large\", rate = 1 }]")
    return try #require(GroupPanel(lab, data: .empty))
  }

  private func drawn(_ panel: GroupPanel, _ columns: Int, _ rows: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas.text
  }

  @Test func allGoOnTogetherAndEachIsSeen() throws {
    var panel = try panel()
    #expect(drawn(panel, 59, 36).contains("Space runs all"))
    for _ in 0..<30 { _ = panel.press(.character("n"), isFocused: false) }
    #expect(panel.runs.all.map(\.run.step) == [30, 30])
    let text = drawn(panel, 59, 36)
    #expect(text.contains("small") && text.contains("large") && text.contains("step 30"))
    let losses = panel.runs.all.compactMap { $0.run.record["loss"] }
    #expect(losses.count == 2 && losses[0] > losses[1])
    #expect(panel.curves?.series.map(\.name) == ["small", "large"])
  }

  @Test func whatIsDifferentCannotBeSetForAll() throws {
    let panel = try panel()
    #expect(!panel.controls.contains { $0.name == "rate" })
    #expect(panel.controls.contains { $0.name == "batch" })
  }

  @Test func itsLogBringsItBack() throws {
    var panel = try panel()
    for key in "nnnbn" { _ = panel.press(.character(key), isFocused: false) }
    var other = try self.panel()
    other.replay(panel.log)
    #expect(
      panel.log == "3" && other.runs.all.map(\.run.record) == panel.runs.all.map(\.run.record))
    _ = panel.press(.character("r"), isFocused: false)
    #expect(panel.log.isEmpty && panel.runs.step == 0)
  }

  @Test func flatOutAllAreGivenAwayAndTakenBack() throws {
    var panel = try panel()
    for _ in 0..<9 { _ = panel.press(.character(">"), isFocused: false) }
    _ = panel.press(.character(" "), isFocused: false)
    var work = try #require(panel.work)
    var left = 3
    work.go {
      left -= 1
      return left >= 0
    }
    panel.take(work)
    let steps = panel.runs.all.map(\.run.step)
    #expect(steps[0] > 0 && steps[0] == steps[1] && panel.log == "\(steps[0])")
  }

  @Test func thePictureOfEveryRunIsChosenForAll() throws {
    let lab = try Self.lesson(
      "shows = [\"confusion\"]\nvariants = [{ name = \"a\", rate = 0.01 }, { name = \"b\", rate = 1 }]"
    )
    var panel = try #require(GroupPanel(lab, data: .empty))
    #expect(panel.picture == .confusion)
    let before = drawn(panel, 100, 40)
    let isOutside = panel.press(.character("p"), isFocused: false)
    #expect(!isOutside && panel.picture == .confusion)
    var seen: Set<TrainPictureName?> = []
    for _ in 0..<30 {
      _ = panel.press(.character("p"), isFocused: true)
      seen.insert(panel.picture)
    }
    #expect(seen.contains(.map) && seen.contains(.confusion) && !seen.contains(.activationHistory))
    _ = panel.press(.character("p"), isFocused: true)
    #expect(drawn(panel, 100, 40) != before)
  }
}
