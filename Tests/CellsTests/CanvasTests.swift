import Cells
import GradusTesting
import Testing

@Suite struct CanvasTests {
  @Test func aNewCanvasIsBlank() {
    let canvas = Canvas(size: Size(columns: 3, rows: 2))
    #expect(rows(canvas) == ["   ", "   "])
    #expect(canvas[2, 1] == .blank && canvas.bounds == Rect(Size(columns: 3, rows: 2)))
  }

  @Test(arguments: tinySizes) func drawingOutsideTheCanvasIsIgnored(_ size: Size) {
    let blank = Canvas(size: size)
    var canvas = blank
    let places = [
      (-1, 0), (0, -1), (size.columns, 0), (0, size.rows), (-1, -1), (.min, .min), (.max, .max),
    ]
    for (column, row) in places {
      canvas[column, row] = Cell("x")
      #expect(canvas[column, row] == .blank)
    }
    #expect(canvas == blank)
  }

  @Test func aCellIsReadAsItWasWritten() {
    var canvas = Canvas(size: Size(columns: 3, rows: 2))
    canvas[1, 1] = Cell("x", Style(.wrong, on: .focus, .bold))
    #expect(canvas[1, 1] == Cell("x", Style(.wrong, on: .focus, .bold)))
    #expect(rows(canvas) == ["   ", " x "])
  }

  @Test func fillingIsCutAtTheEdges() {
    var canvas = Canvas(size: Size(columns: 4, rows: 3))
    canvas.fill(Rect(column: 2, row: -1, columns: 9, rows: 3), with: Cell("#"))
    #expect(rows(canvas) == ["  ##", "  ##", "    "])
    canvas.fill(Rect(column: 9, row: 9, columns: 2, rows: 2), with: Cell("!"))
    #expect(rows(canvas) == ["  ##", "  ##", "    "])
  }

  @Test func restylingKeepsTheCharacters() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("abcd", column: 0, row: 0)
    canvas.restyle(Rect(column: 1, row: -3, columns: 2, rows: 9)) { $0.role = .focus }
    #expect(rows(canvas) == ["abcd"])
    #expect((0..<4).map { canvas[$0, 0].style.role } == [.text, .focus, .focus, .text])
  }

  @Test(arguments: tinySizes) func fillingAndRestylingFitEverySize(_ size: Size) {
    var canvas = Canvas(size: size)
    canvas.fill(Rect(column: -20, row: -20, columns: 40, rows: 40), with: Cell("#"))
    canvas.restyle(Rect(column: -20, row: -20, columns: 40, rows: 40)) { $0.ground = .focus }
    let full = String(repeating: "#", count: size.columns)
    #expect(rows(canvas) == Array(repeating: full, count: size.rows))
  }

  @Test func overwritingAHalfOfAWideCharacterBlanksTheOther() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("漢字", column: 1, row: 0)
    canvas[2, 0] = Cell("x")
    #expect(rows(canvas) == ["  x字 "])
    canvas[3, 0] = Cell("y")
    #expect(rows(canvas) == ["  xy  "])
    #expect(brokenHalves(canvas) == [])
  }

  @Test func anotherStyleLeavesAWideCharacterWhole() {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    canvas.write("漢", column: 0, row: 0)
    canvas[0, 0].style.role = .focus
    #expect(rows(canvas) == ["漢"])
    #expect(brokenHalves(canvas) == [])
  }

  @Test func wideCharactersWrittenOverEachOtherStayWhole() {
    var random = SeededGenerator(seed: 7)
    var canvas = Canvas(size: Size(columns: 9, rows: 2))
    let texts = ["漢", "漢字", "a", "ab", "a漢", "字b字", " "]
    for _ in 0..<2_000 {
      canvas.write(
        texts.randomElement(using: &random)!, column: .random(in: -3...9, using: &random),
        row: .random(in: 0...1, using: &random), columns: .random(in: 0...5, using: &random))
      #expect(brokenHalves(canvas) == [])
    }
  }

  @Test func theTopmostZoneAnswers() {
    var canvas = Canvas(size: Size(columns: 10, rows: 4))
    canvas.addZone("page", area: canvas.bounds)
    canvas.addZone("row", index: 3, area: Rect(column: 0, row: 1, columns: 10, rows: 1))
    #expect(canvas.zone(column: 2, row: 0)?.name == "page")
    #expect(canvas.zone(column: 2, row: 1)?.name == "row")
    #expect(canvas.zone(column: 2, row: 1)?.index == 3)
    #expect(canvas.zone(column: 10, row: 1) == nil && canvas.zone(column: 0, row: -1) == nil)
  }

  @Test(arguments: tinySizes) func zonesAreCutToTheCanvas(_ size: Size) {
    var canvas = Canvas(size: size)
    canvas.addZone("all", area: Rect(column: -3, row: -3, columns: 50, rows: 50))
    canvas.addZone("outside", area: Rect(column: size.columns, row: 0, columns: 5, rows: 5))
    #expect(canvas.zones.map(\.area) == (canvas.bounds.isEmpty ? [] : [canvas.bounds]))
  }
}
