import Cells
import Testing

@testable import WorkbookApp

@Suite struct EntryRowTests {
  @Test func aBoxIsDrawnAtItsSpot() {
    var row = EntryRow(TextLine("  "))
    let box = EntryBox("3.25")
    row.add(box, 7, 2..<8, .sample(39))
    row.putCursor(box, 2, 6)
    #expect(row.line.text == "  3.25  ")
    #expect(row.spots == [EntryRow.Spot(columns: 2..<8, index: 7)])
    #expect(row.cursor?.columns == 2..<8 && row.isCurrent)
  }
}
