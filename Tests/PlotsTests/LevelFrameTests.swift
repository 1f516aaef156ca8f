import Cells
import Testing

@testable import Plots

@Suite struct LevelFrameTests {
  private func frame(_ columns: Int, _ rows: Int, names: [String] = ["alpha", "b"]) -> LevelFrame {
    LevelFrame(
      in: Rect(column: 0, row: 0, columns: columns, rows: rows), title: "title", names: names,
      rows: names.count, label: "value", glyphs: .unicode)
  }

  @Test func namesEndBeforeTheAxis() {
    let frame = frame(40, 10)
    #expect(frame.plot == Rect(column: 7, row: 1, columns: 33, rows: 7))
    let canvas = cells(40, 10) {
      frame.draw(on: &$0, ticks: [(8, "0"), (20, "1")])
      frame.write("alpha", row: 2, on: &$0)
      frame.write("b", row: 4, on: &$0)
    }
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("title") && lines[2] == "alpha │" && lines[4] == "    b │")
    #expect(lines[9].hasSuffix("value") && lines[9].contains("0") && lines[9].contains("1"))
  }

  @Test func theAxisGoesBeforeTheNames() {
    #expect(frame(40, 6, names: ["a", "b", "c", "d"]).plot.rows == 5)
    #expect(frame(40, 7, names: ["a", "b", "c", "d"]).plot.rows == 4)
    #expect(frame(40, 6, names: (0..<50).map { "\($0)" }).plot.rows == 3)
  }

  @Test func longNamesLeaveMostOfTheRoom() {
    #expect(frame(40, 10, names: [String(repeating: "x", count: 90)]).plot.columns == 22)
    #expect(frame(6, 10).plot.columns == 6)
  }
}
