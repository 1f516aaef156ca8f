import Cells
import GradusTesting
import Testing

@Suite struct CanvasGoldenTests {
  @Test func theGoldenPictureShowsCharactersStylesAndWhatTheyMean() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write("ab漢", column: 0, row: 0, style: Style(.wrong))
    canvas.write(
      "x", column: 5, row: 1,
      style: Style(.text, on: .level(Level(.diverging, step: 2, last: 4)), .bold))
    #expect(
      canvas.golden == """
        6x2
        |ab漢  |
        |     x|
        -- styles --
        |aaaa..|
        |.....b|
        a wrong
        b text on level(diverging 2/4) bold

        """)
  }

  @Test func differencesOfStyleAloneShow() {
    var (a, b) = (Canvas(size: Size(columns: 3, rows: 1)), Canvas(size: Size(columns: 3, rows: 1)))
    a.write("abc", column: 0, row: 0, style: Style(.text, .underline))
    b.write("abc", column: 0, row: 0, style: Style(.text, .reverse))
    #expect(a.text == b.text && a.golden != b.golden)
    #expect(a.golden.contains("underline") && b.golden.contains("reverse"))
  }

  @Test func moreStylesThanLettersShareASign() {
    var canvas = Canvas(size: Size(columns: 70, rows: 1))
    for column in 0..<70 { canvas[column, 0].style = Style(.curve(number: column)) }
    #expect(canvas.golden.contains("\na curve(0)\n") && canvas.golden.contains("\n9 curve(61)\n"))
    #expect(canvas.golden.contains("\n? curve(69)\n"))
  }

  @Test func textHasNoTrailingSpaces() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.write("ab", column: 1, row: 0)
    canvas.write("漢", column: 0, row: 2)
    #expect(canvas.text == " ab\n\n漢")
  }

  @Test(arguments: tinySizes) func everySizeHasAPicture(_ size: Size) {
    let lines = Canvas(size: size).golden.split(separator: "\n")
    #expect(lines.count == 2 + 2 * size.rows && lines[0] == "\(size)")
  }
}
