import Plots
import Cells
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct SweepPanelTests {
  private func panel() throws -> SweepPanel {
    let lab = try GroupPanelTests.lesson("sweep = { rate = [0.001, 0.01, 0.1, 1], steps = 50 }")
    return try #require(SweepPanel(lab, data: .empty))
  }

  private func drawn(_ panel: SweepPanel) -> String {
    var canvas = Canvas(size: Size(columns: 50, rows: 30))
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas.text
  }

  @Test func everyValueHasItsRunAndThePlotShowsWhatItCameTo() throws {
    var panel = try panel()
    #expect(panel.work == nil && panel.chart == nil)
    #expect(drawn(panel).contains("Space runs all values"))
    _ = panel.press(.character(" "), isFocused: false)
    var work = try #require(panel.work)
    #expect(work.parts.count == 4)
    work.go { true }
    panel.take(work)
    #expect(panel.work == nil && !panel.isRunning)
    let text = drawn(panel)
    #expect(text.contains("Done") && text.contains("0.001") && text.contains("held out loss"))
    let points = try #require(panel.chart?.series.first?.points)
    #expect(points.map(\.x) == [0.001, 0.01, 0.1, 1])
    #expect(panel.chart?.marked == points.min { $0.y < $1.y })
  }

  @Test func ofALabWithVariantsEachHasACurveAndAColumn() throws {
    let lab = try GroupPanelTests.lesson(
      """
      sweep = { rate = [0.001, 0.01, 0.1], steps = 20 }
      vary = { activation = ["tanh", "relu"] }
      """)
    var panel = try #require(SweepPanel(lab, data: .empty))
    _ = panel.press(.character(" "), isFocused: false)
    var work = try #require(panel.work)
    #expect(work.parts.count == 6)
    work.go { true }
    panel.take(work)
    let chart = try #require(panel.chart)
    #expect(chart.series.map(\.name) == ["activation tanh", "activation relu"])
    #expect(chart.series.allSatisfy { $0.points.map(\.x) == [0.001, 0.01, 0.1] })
    #expect(chart.series[0].points != chart.series[1].points && chart.marked == nil)
    let text = drawn(panel)
    #expect(text.contains("learning rate") || text.contains("rate"))
    #expect(text.contains("tanh") && text.contains("relu") && text.contains("0.001"))
    #expect(panel.titles[0].contains("3 values") && panel.arithmetic.count == 6)
    #expect(panel.arithmetic[0].hasPrefix("activation tanh, "))
  }

  @Test func itIsBegunAnewAndDoneAgainFromItsLog() throws {
    var panel = try panel()
    _ = panel.press(.character(" "), isFocused: false)
    var work = try #require(panel.work)
    work.go { true }
    panel.take(work)
    #expect(panel.log == "50")
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.work != nil)
    _ = panel.press(.character("r"), isFocused: false)
    #expect(panel.log.isEmpty && panel.chart == nil)
  }
}
