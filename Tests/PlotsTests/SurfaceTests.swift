import Cells
import Testing

@testable import Plots

@Suite struct SurfaceTests {
  @Test func thePlaceOfACellIsItsMiddle() {
    #expect(Place(column: 3, row: 0) == Place(3.5, 0.5))
    #expect(Place(column: -1, row: 7) == Place(-0.5, 7.5))
  }

  private let area = Rect(column: 2, row: 1, columns: 9, rows: 4)

  @Test func textStandsAgainstTheRightEdge() {
    let canvas = cells(14, 6) { $0.writeRight("abc", in: area, row: 1) }
    #expect(canvas.text.split(separator: "\n") == ["        abc"])
    let cut = cells(14, 6) { $0.writeRight("a long sentence", in: area, row: 1) }
    #expect(cut.text.split(separator: "\n") == ["  a long s…"])
  }

  @Test func textStandsInTheMiddle() {
    let canvas = cells(14, 6) { $0.writeCentred("abc", in: area, row: 2) }
    #expect(canvas.text.split(separator: "\n") == ["     abc"])
  }

  @Test func asciiSpellingsAreMeasured() {
    let canvas = cells(14, 6, .ascii) { $0.writeRight("η", in: area, row: 1) }
    #expect(canvas.text.split(separator: "\n") == ["        eta"])
  }

  @Test func aSmallAreaSaysSoAsFarAsItFits() {
    for columns in 0...12 {
      let canvas = cells(14, 2) {
        $0.writeTooSmall(in: Rect(column: 1, row: 0, columns: columns, rows: 1))
      }
      let text = canvas.text.split(separator: "\n").first.map(String.init) ?? ""
      #expect(text.count <= columns + 1)
      #expect(columns < 9 || text == " too small", "\(columns) columns")
    }
    #expect(
      cells(14, 2) { $0.writeTooSmall(in: Rect(column: 0, row: 0, columns: 5, rows: 0)) }
        == cells(14, 2) { _ in })
  }

  @Test func aTitleLeavesRoomForThePlot() {
    var rest: [Rect] = []
    let canvas = cells(14, 6) { surface in
      rest = [
        surface.title("T", in: area, leaving: 3), surface.title("U", in: area, leaving: 4),
        surface.title("", in: area, leaving: 0),
      ]
    }
    #expect(canvas.text.split(separator: "\n") == ["      T"], "only where rows remain")
    #expect(rest == [Rect(column: 2, row: 2, columns: 9, rows: 3), area, area])
    #expect(canvas[6, 1].style == Style(.title, .bold))
  }
}
