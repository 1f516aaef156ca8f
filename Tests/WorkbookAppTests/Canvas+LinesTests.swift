import Cells
import Testing

@testable import WorkbookApp

@Suite struct CanvasLinesTests {
  @Test func aRowIsALineInItsStyles() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write("ab", column: 0, row: 0, style: Style(.key))
    canvas.write("あ", column: 2, row: 0)
    let lines = canvas.lines
    #expect(lines.map(\.text) == ["abあ  ", "      "])
    #expect(lines[0].spans.map(\.text) == ["ab", "あ  "])
  }
}
