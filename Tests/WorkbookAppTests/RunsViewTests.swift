import Plots
import Cells
import Labs
import Testing

@testable import WorkbookApp

@Suite struct RunsViewTests {
  @Test func whatEachModelSaysIsShownWhereThereIsRoom() throws {
    let group = try GroupPanelTests.lesson(
      "variants = [{ name = \"a\", rate = 0.01 }, { name = \"b\", rate = 1 }]"
    ).group()
    var runs = group
    for _ in 0..<5 { runs.advance() }
    let view = RunsView(runs: runs.runs, shown: "loss")
    func text(_ columns: Int, _ rows: Int) -> String {
      var canvas = Canvas(size: Size(columns: columns, rows: rows))
      view.draw(on: &canvas, in: canvas.bounds)
      return canvas.text
    }
    #expect(text(100, 40).contains("x₂") && !text(39, 20).contains("x₂"))
    // Beside a page of 80x24 both maps stand above the curves, without axes.
    var canvas = Canvas(size: Size(columns: 39, rows: 18))
    view.draw(on: &canvas, in: canvas.bounds)
    let names = canvas.text.prefix { $0 != "\n" }
    #expect(names.hasPrefix("a") && names.contains("b"))
    for column in [0, 17, 20, 36] { #expect(canvas[column, 4].style.ground != nil) }
    #expect(text(39, 20).contains("loss") && view.curves?.series.count == 2)
    #expect(text(1, 1).count < 10)
  }
}
