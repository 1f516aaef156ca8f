import Cells
import GradusTesting
import Testing

@Suite struct CanvasTextTests {
  private func written(
    _ text: String, columns: Int = 8, at column: Int = 0, room: Int = .max,
    glyphs: Glyphs = .unicode
  ) -> (line: String, used: Int) {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), glyphs: glyphs)
    let used = canvas.write(text, column: column, row: 0, columns: room)
    #expect(brokenHalves(canvas) == [])
    return (rows(canvas)[0], used)
  }

  @Test func textThatFitsIsWrittenWhole() {
    #expect(written("gradient") == ("gradient", 8))
    #expect(written("bowl", at: 3) == ("   bowl ", 4))
    #expect(written("") == ("        ", 0))
  }

  @Test func textThatIsTooLongEndsInAnEllipsis() {
    #expect(written("gradients") == ("gradien…", 8))
    #expect(written("gradients", room: 4) == ("gra…    ", 4))
    #expect(written("gradients", glyphs: .ascii) == ("gradien~", 8))
    #expect(written("漢字", room: 1) == ("…       ", 1))
  }

  @Test func wideCharactersTakeTwoCells() {
    #expect(written("漢字") == ("漢字    ", 4))
    #expect(written("漢字漢字") == ("漢字漢字", 8))
  }

  @Test func aWideCharacterIsNeverCutInHalf() {
    #expect(written("漢字漢字漢") == ("漢字漢… ", 8))
    #expect(written("a漢字漢字") == ("a漢字漢…", 8))
    #expect(written("漢", at: 7) == ("       …", 1))
    #expect(written("漢字", at: -1) == (" 字     ", 4))
  }

  @Test func aColumnThatAWideCharacterLeavesIsBlankAndCounted() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("....", column: 0, row: 0)
    #expect(canvas.write("漢字漢", column: 0, row: 0, columns: 4, style: Style(.code)) == 4)
    #expect(rows(canvas) == ["漢… "])
    #expect(canvas[3, 0].style == Style(.code))
  }

  @Test func marksShareTheCellOfTheirLetter() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    #expect(canvas.write("x\u{302}y", column: 0, row: 0) == 2)
    #expect(canvas[0, 0].character == "x\u{302}" && canvas[1, 0].character == "y")
  }

  @Test func asciiTerminalsGetTextSpelledOut() {
    #expect(written("x² − η", columns: 12, glyphs: .ascii) == ("x^2 - eta   ", 9))
  }

  @Test func rowsOutsideTheCanvasTakeNothing() {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    #expect(canvas.write("text", column: 0, row: -1) == 0)
    #expect(canvas.write("text", column: 0, row: 2) == 0)
    #expect(canvas.write("text", column: 5, row: 0) == 0)
    #expect(canvas.write("text", column: 0, row: 0, columns: -2) == 0)
    #expect(canvas == Canvas(size: canvas.size))
  }

  @Test func textIsSetAgainstTheRightEdge() {
    var canvas = Canvas(size: Size(columns: 10, rows: 2))
    let area = Rect(column: 1, row: 0, columns: 8, rows: 2)
    canvas.writeRight("12 min", in: area, row: 0)
    canvas.writeRight("much too long", in: area, row: 1)
    #expect(rows(canvas) == ["   12 min ", " much to… "])
  }

  @Test func textIsSetInTheMiddle() {
    var canvas = Canvas(size: Size(columns: 10, rows: 3))
    let area = Rect(column: 1, row: 0, columns: 8, rows: 3)
    canvas.writeCentred("four", in: area, row: 0)
    canvas.writeCentred("漢", in: area, row: 1)
    canvas.writeCentred("much too long", in: area, row: 2)
    #expect(rows(canvas) == ["   four   ", "    漢    ", " much to… "])
  }

  @Test func spelledTextIsSetByItsSpelledWidth() {
    var canvas = Canvas(size: Size(columns: 9, rows: 2), glyphs: .ascii)
    canvas.writeRight("η", in: canvas.bounds, row: 0)
    canvas.writeCentred("η", in: canvas.bounds, row: 1)
    #expect(rows(canvas) == ["      eta", "   eta   "])
  }

  @Test(arguments: tinySizes) func everyTextFitsEverySize(_ size: Size) {
    for glyphs in [Glyphs.unicode, .ascii] {
      for text in ["", "a", "plain text, longer than all", "漢字漢字漢字漢字", "a漢b字c", "\u{1b}[31m"] {
        for column in -3...10 {
          for room in [-1, 0, 1, 2, 3, 10, .max] {
            var canvas = Canvas(size: size, glyphs: glyphs)
            let used = canvas.write(text, column: column, row: size.rows - 1, columns: room)
            #expect(used >= 0 && used <= max(0, min(room, size.columns - column)))
            #expect(brokenHalves(canvas) == [])
          }
        }
        var canvas = Canvas(size: size, glyphs: glyphs)
        let area = canvas.bounds.inset(columns: 1, rows: 0)
        canvas.writeRight(text, in: area, row: 0)
        canvas.writeCentred(text, in: area, row: 0)
        #expect(brokenHalves(canvas) == [])
      }
    }
  }
}
