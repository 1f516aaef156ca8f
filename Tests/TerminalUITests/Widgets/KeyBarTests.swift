import Cells
import TerminalUI
import Testing

@Suite struct KeyBarTests {
  private let hints = [
    KeyHint(.character(" "), "run"), KeyHint(.up, "move", keyName: "↑↓"),
    KeyHint(.character("n"), "η up"),
    KeyHint(.character("q"), "leave"),
  ]

  private func drawn(_ columns: Int, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns + 4, rows: 1), glyphs: glyphs)
    canvas.draw(KeyBar(hints), in: Rect(column: 0, row: 0, columns: columns, rows: 1))
    return canvas
  }

  @Test func keysStandBesideWhatTheyDo() {
    #expect(drawn(40).text == "Space run  ↑↓ move  n η up  q leave")
    #expect(drawn(40, .ascii).text == "Space run  ^v move  n eta up  q leave")
    #expect(drawn(40)[0, 0].style.role == .key && drawn(40)[6, 0].style.role == .keyLabel)
  }

  @Test func whatDoesNotFitIsLeftOutFromTheEnd() {
    #expect(drawn(34).text == "Space run  ↑↓ move  n η up")
    #expect(drawn(10).text == "Space run")
    #expect(drawn(8).text == "")
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func nothingIsDrawnOutsideTheArea(_ glyphs: Glyphs) {
    for columns in 0...45 {
      let canvas = drawn(columns, glyphs)
      #expect(canvas.text.count <= columns, "\(columns) columns: \(canvas.text)")
      #expect(canvas.zones.allSatisfy { $0.area.endColumn <= columns })
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func aClickOnAHintIsItsKey(_ glyphs: Glyphs) {
    let canvas = drawn(40, glyphs)
    let line = Array(canvas.text)
    #expect(canvas.zones.map(\.index) == [0, 1, 2, 3])
    for zone in canvas.zones {
      let text = String(line[zone.area.column..<zone.area.endColumn])
      let hint = hints[zone.index]
      #expect(text == glyphs.spelled(hint.keyName + " " + hint.label))
      #expect(canvas.zone(column: zone.area.column, row: 0)?.name == KeyBar.zone)
    }
    #expect(canvas.zone(column: 9, row: 0) == nil, "between two hints there is nothing")
  }

  @Test func anAreaWithoutRowsShowsNothing() {
    var canvas = Canvas(size: Size(columns: 40, rows: 2))
    canvas.draw(KeyBar(hints), in: Rect(column: 0, row: 1, columns: 40, rows: 0))
    #expect(canvas == Canvas(size: canvas.size))
  }
}
