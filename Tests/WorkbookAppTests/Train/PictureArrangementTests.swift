import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct PictureArrangementTests {
  @Test(arguments: [
    (29, 10, 1), (39, 16, 2), (39, 15, 2), (39, 14, 1), (59, 30, 3), (59, 12, 2), (79, 40, 4),
    (79, 15, 2),
    (159, 40, 6), (159, 15, 3), (0, 10, 0), (10, 0, 0), (10, 2, 1),
  ])
  func asManyAsCanBeRead(_ columns: Int, _ rows: Int, _ count: Int) {
    let area = Rect(column: 3, row: 2, columns: columns, rows: rows)
    let frames = PictureArrangement.frames(in: area)
    #expect(frames.count == count)
    for (index, frame) in frames.enumerated() {
      #expect(frame.intersection(area) == frame && !frame.isEmpty)
      for other in frames[(index + 1)...] { #expect(frame.intersection(other).isEmpty) }
    }
  }

  @Test func theyFillTheArea() {
    let frames = PictureArrangement.frames(in: Rect(Size(columns: 80, rows: 37)))
    #expect(frames.map(\.endRow).max() == 37 && frames.map(\.endColumn).max() == 80)
    let one = PictureArrangement.frames(in: Rect(Size(columns: 60, rows: 30)))
    #expect(one[0].rows > one[1].rows && one[1].rows >= PictureArrangement.titled)
  }
}
