import Cells
import Coursework
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ExplorePlotsTests {
  private func panel() throws -> RecordPanel {
    let text = """
      +++
      id = "lin-07"
      title = "T"
      +++
      ```lab
      kind = "explore"
      sliders = { w = [-5, 5, 0.5, 1], b = [-5, 5, 0.5, 0] }
      lines = "J = (w - 2)^2 + b^2"
      plots = [
        { title = "the line", curve = "w*x + b", over = "x", range = [0, 4], points = [[1, 2], [3, 6]] },
        { title = "the cost", bars = ["J", "w^2"] },
      ]
      ```
      """
    let lab = try #require(LessonReader.read(text, file: "t.md").lesson.lab)
    return try #require(RecordPanel(lab.experiment))
  }

  @Test func curvesFollowTheSliders() throws {
    var panel = try panel()
    let line = try #require(panel.plots.first?.plot as? ScatterPlot)
    #expect(line.lines.first?.points.last == Point(4, 4))
    #expect(line.groups.first?.points == [Point(1, 2), Point(3, 6)])
    _ = panel.press(.right, isFocused: true)
    let steeper = try #require(panel.plots.first?.plot as? ScatterPlot)
    #expect(steeper.lines.first?.points.last == Point(4, 6))
    let bars = try #require(panel.plots.last?.plot as? BarChart)
    #expect(bars.series.first?.values == [0.25, 2.25])
  }

  @Test func namesHeightGroupsAndMarksAreTheLessons() throws {
    let text = """
      +++
      id = "log-03"
      title = "T"
      +++
      ```lab
      kind = "explore"
      sliders = { w = [-5, 5, 0.5, 1] }
      lines = "J = (w - 2)^2"
      plots = [{ curve = "(x - 2)^2", names = ["cost"], range = [0, 4], height = [-1, 9], points = { left = [[1, 1]], right = [[3, 1], [4, 4]] }, marks = [["w", "J"]] }]
      ```
      """
    let lab = try #require(LessonReader.read(text, file: "t.md").lesson.lab)
    var panel = try #require(RecordPanel(lab.experiment))
    _ = panel.press(.right, isFocused: true)
    let plot = try #require(panel.plots.first?.plot as? ScatterPlot)
    #expect(plot.lines.map(\.name) == ["cost"] && plot.y.scale.range == -1...9)
    #expect(plot.groups.map(\.name) == ["left", "right", ""])
    #expect(plot.groups.last?.points == [Point(1.5, 0.25)])
  }

  @Test func bothPlotsShareAHighPaneAndTakeTurnsInALowOne() throws {
    var panel = try panel()
    func drawn(_ rows: Int) -> String {
      var canvas = Canvas(size: Size(columns: 39, rows: rows))
      panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
      return canvas.text
    }
    #expect(drawn(34).contains("the line") && drawn(34).contains("the cost"))
    #expect(drawn(18).contains("the line") && !drawn(18).contains("the cost"))
    #expect(drawn(18).contains("J = 1") && !drawn(18).contains("Space runs it"))
    _ = panel.press(.character("c"), isFocused: true)
    #expect(drawn(18).contains("the cost") && !drawn(18).contains("the line"))
    #expect(!panel.hints(isFocused: false).contains { $0.label == "run" })
  }

  @Test func theRangeGrowsInJumps() {
    #expect(ExplorePlots.range(of: [0.1, 3.9]) == 0...4)
    #expect(ExplorePlots.range(of: [0.2, 3.7]) == 0...4)
    #expect(ExplorePlots.range(of: [-3, 7]) == -5...10)
    #expect(ExplorePlots.range(of: [.nan, .infinity]) == 0...1)
    let flat = ExplorePlots.range(of: [5, 5])
    #expect(flat.lowerBound <= 5 && flat.upperBound >= 5 && flat.lowerBound < flat.upperBound)
  }
}
