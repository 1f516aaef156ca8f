import Cells
import Testing

@Suite struct BorderTests {
  private func drawn(
    _ title: String = "", _ columns: Int, _ rowCount: Int, isFocused: Bool = false,
    glyphs: Glyphs = .unicode
  ) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: rowCount), glyphs: glyphs)
    canvas.draw(Border(title, isFocused: isFocused), in: canvas.bounds)
    return rows(canvas)
  }

  @Test func aFrameHasItsTitleInTheUpperEdge() {
    #expect(drawn("Path", 12, 3) == ["┌─ Path ───┐", "│          │", "└──────────┘"])
  }

  @Test func theFocusedFrameIsToldWithoutColours() {
    #expect(
      drawn("Path", 12, 3, isFocused: true) == ["┏━ Path ━━━┓", "┃          ┃", "┗━━━━━━━━━━┛"])
    #expect(
      drawn("Path", 12, 3, glyphs: .ascii) == ["+- Path ---+", "|          |", "+----------+"])
    #expect(
      drawn("Path", 12, 3, isFocused: true, glyphs: .ascii)
        == ["#= Path ===#", "#          #", "#==========#"])
  }

  @Test func aLongTitleIsCutBeforeTheCorner() {
    #expect(drawn("Gradient descent", 12, 2) == ["┌─ Gradie…─┐", "└──────────┘"])
    #expect(drawn("漢字漢字漢字", 11, 2)[0] == "┌─ 漢字… ─┐")
    #expect(drawn("Path", 6, 2)[0] == "┌────┐")
  }

  @Test func lessThanTwoRowsOrColumnsShowNothing() {
    #expect(drawn("T", 1, 3) == [" ", " ", " "])
    #expect(drawn("T", 8, 1) == ["        "])
    #expect(drawn("T", 2, 2) == ["┌┐", "└┘"])
  }

  @Test func theInteriorIsInsideTheFrame() {
    let area = Rect(column: 3, row: 1, columns: 9, rows: 4)
    #expect(Border.interior(of: area) == Rect(column: 4, row: 2, columns: 7, rows: 2))
    #expect(Border.interior(of: Rect(column: 3, row: 1, columns: 1, rows: 1)).isEmpty)
  }

  @Test(arguments: tinySizes) func aFrameKeepsToItsArea(_ size: Size) {
    for title in ["", "T", "A title that is long", "漢字漢字漢字"] {
      for glyphs in [Glyphs.unicode, .ascii] {
        var canvas = Canvas(size: Size(columns: 14, rows: 14), glyphs: glyphs)
        let area = Rect(column: 2, row: 2, columns: size.columns, rows: size.rows)
        canvas.draw(Border(title, isFocused: true), in: area)
        for row in 0..<14 {
          for column in 0..<14 where !area.contains(column: column, row: row) {
            if canvas[column, row] != .blank {
              Issue.record("\(title) in \(size) at \(column), \(row)")
            }
          }
        }
        #expect(brokenHalves(canvas) == [])
      }
    }
  }

  @Test(arguments: tinySizes) func aFrameLargerThanTheCanvasIsClipped(_ size: Size) {
    var canvas = Canvas(size: size)
    canvas.draw(Border("漢字漢字"), in: Rect(column: -1, row: -1, columns: 12, rows: 12))
    canvas.draw(Border("漢字漢字"), in: Rect(column: -4, row: 0, columns: 12, rows: 2))
    #expect(brokenHalves(canvas) == [])
  }
}
