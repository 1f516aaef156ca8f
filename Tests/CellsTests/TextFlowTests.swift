import Cells
import GradusTesting
import Testing

@Suite struct TextFlowTests {
  private func flow(_ text: String, _ columns: Int, indent: Int = 0) -> [String] {
    TextFlow.lines([Span(text)], columns: columns, indent: indent).map(\.text)
  }

  @Test func linesBreakAtSpaces() {
    #expect(
      flow("the gradient points uphill", 12) == ["the gradient", "points", "uphill"])
    #expect(flow("  two  words  ", 20) == ["two words"])
    #expect(flow("one\ntwo", 20) == ["one two"])
  }

  @Test func laterLinesAreIndented() {
    #expect(
      flow("1. walk down the hill", 9, indent: 3) == ["1. walk", "   down", "   the", "   hill"])
  }

  @Test func aWordLongerThanALineIsBroken() {
    #expect(flow("a backpropagation b", 6) == ["a", "backpr", "opagat", "ion b"])
    #expect(flow("漢字漢字", 5) == ["漢字", "漢字"])
  }

  @Test func nothingIsOneEmptyLine() {
    #expect(flow("", 10) == [""] && flow("   ", 10) == [""])
    #expect(TextFlow.lines([], columns: 10) == [TextLine()])
    #expect(TextFlow.lines([Span("text")], columns: 0) == [])
  }

  @Test func aWordInSeveralStylesStaysTogether() {
    let spans = [Span("see "), Span("f", Style(.code)), Span("(x), then")]
    let lines = TextFlow.lines(spans, columns: 7)
    #expect(lines.map(\.text) == ["see", "f(x),", "then"])
    #expect(lines[1].spans == [Span("f", Style(.code)), Span("(x),")])
  }

  @Test func spacesBetweenStylesAreKept() {
    let spans = [Span("a "), Span("b", Style(.term)), Span(" c")]
    #expect(TextFlow.lines(spans, columns: 10).map(\.text) == ["a b c"])
  }

  @Test func theWidthIsThatOfTheSpelledText() {
    let spans = [Span("η ε")]
    #expect(TextFlow.lines(spans, columns: 4, glyphs: .unicode).map(\.text) == ["η ε"])
    #expect(
      TextFlow.lines(spans, columns: 4, glyphs: .ascii).map(\.text) == ["eta", "epsi", "lon"])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func noWordIsLostAndNoLineIsTooWide(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "a", "the", "gradient", "backpropagation", "漢字", "ŷ", "x\u{302}", "", " ", "🇩🇪", "1.5e−3",
    ]
    let styles: [Style] = [.text, Style(.code), Style(.term, .bold)]
    for _ in 0..<25 {
      let spans = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        let space = Bool.random(using: &random) ? " " : ""
        return Span(
          words.randomElement(using: &random)! + space, styles.randomElement(using: &random)!)
      }
      let columns = Int.random(in: 2...30, using: &random)
      let indent = Int.random(in: -2...40, using: &random)
      let lines = TextFlow.lines(spans, columns: columns, indent: indent)
      let before = spans.map(\.text).joined().filter { $0 != " " }
      let after = lines.map(\.text).joined().filter { $0 != " " }
      // By scalars: a mark may join another letter where two spans met.
      #expect(Array(before.unicodeScalars) == Array(after.unicodeScalars))
      for line in lines {
        #expect(TextWidth.columns(of: line.text) <= columns, "\(columns) columns: \(line.text)")
        #expect(line.text.last != " ")
      }
      for line in lines.dropFirst() {
        let lead = line.text.prefix { $0 == " " }.count
        #expect(lead == max(0, min(indent, columns - 2)))
      }
    }
  }

  @Test(arguments: tinySizes) func everyFlowFitsEverySize(_ size: Size) {
    for text in ["the gradient 漢字 backpropagation", "漢字漢字漢字漢字", "", "\u{1b}[31m\u{202e}"] {
      for indent in [0, 1, 20] {
        var canvas = Canvas(size: size)
        let lines = TextFlow.lines([Span(text)], columns: size.columns, indent: indent)
        #expect(lines.isEmpty == (size.columns == 0))
        for (row, line) in lines.enumerated() {
          line.draw(on: &canvas, column: 0, row: row, columns: size.columns)
        }
        #expect(brokenHalves(canvas) == [])
      }
    }
  }

  @Test func aLineThatDoesNotFitEndsOnce() {
    var canvas = Canvas(size: Size(columns: 8, rows: 3))
    let line = TextLine([Span("漢字"), Span("漢字", Style(.code)), Span("xyz")])
    line.draw(on: &canvas, column: 1, row: 0, columns: 7)
    line.draw(on: &canvas, column: 1, row: 1, columns: 6)
    line.draw(on: &canvas, column: 1, row: 2, columns: 3)
    #expect(rows(canvas) == [" 漢字漢…", " 漢字…  ", " 漢…    "])
  }
}
