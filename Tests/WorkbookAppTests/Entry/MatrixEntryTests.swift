import Cells
import Testing

@testable import WorkbookApp

@Suite struct MatrixEntryTests {
  @Test(arguments: [
    "1 2; 3 4<Enter>", "1 2 3 4<Enter>", "1<Enter>2<Enter>3<Enter>4<Enter>", "1 2 ; 3 4<Enter>",
    "1;<Up><Right>2;3 4<Enter>",
  ])
  func rowsAreTyped(_ script: String) {
    var entry = MatrixEntry(rows: 2, columns: 2)
    #expect(entry.type(script) == .answer("1 2; 3 4"))
  }

  @Test(arguments: ["1 2; 3 4", "[[1, 2], [3, 4]]", "1 2\n3 4\n", "1 2 3 4", "1 2 9; 3 4; 5"])
  func rowsArePasted(_ text: String) {
    var entry = MatrixEntry(rows: 2, columns: 2)
    entry.paste(text)
    #expect(entry.text == "1 2; 3 4")
  }

  @Test func anAnswerThatIsTooShortStandsWhereItsRowsBegin() {
    #expect(MatrixEntry(rows: 2, columns: 2, resuming: "1; 3 4").text == "1 ; 3 4")
    #expect(MatrixEntry(rows: 2, columns: 2, resuming: "1 2 3 4").text == "1 2; 3 4")
  }

  @Test func anEmptyBoxIsAskedFor() {
    var entry = MatrixEntry(rows: 2, columns: 2)
    #expect(entry.type("1 2;;<Enter>4<Enter>") == .taken)
    #expect(entry.drawn().last == "  Row 2, column 1 is still empty.")
    #expect(entry.type("3<Enter><Enter>") == .answer("1 2; 3 4"))
  }

  @Test func theBoxesStandInBrackets() {
    let entry = MatrixEntry(rows: 3, columns: 2, resuming: "1 2; 3 4; 5 6")
    #expect(
      entry.drawn().dropFirst() == [
        "  ⎡ 1        2        ⎤", "  ⎢ 3        4        ⎥", "  ⎣ 5        6        ⎦",
      ])
    #expect(entry.drawn(glyphs: Glyphs(.halfBlocks)).dropFirst().first?.contains("┌") == true)
    let row = MatrixEntry(rows: 1, columns: 2, resuming: "1 2")
    #expect(row.drawn().last == "  [ 1        2        ]")
  }

  @Test func ofAWideMatrixTheColumnsAroundTheCursorAreShown() {
    var entry = MatrixEntry(
      rows: 1, columns: 12, resuming: (1...12).map(String.init).joined(separator: " "))
    #expect(
      entry.drawn().dropFirst() == [
        "    columns 1 to 5 of 12", "  [ 1     2     3     4     5     ]",
      ])
    entry.type("<Enter><Enter><Enter><Enter><Enter>")
    #expect(entry.drawn()[1] == "    columns 6 to 10 of 12")
    _ = entry.click(11)
    #expect(
      entry.drawn().dropFirst() == [
        "    columns 8 to 12 of 12", "  [ 8     9     10    11    12    ]",
      ])
    #expect(entry.drawn(100).count == 2)
  }

  @Test func arrowsGoFromRowToRowAndOut() {
    var entry = MatrixEntry(rows: 2, columns: 2)
    #expect(entry.type("<Up>") == .previous)
    #expect(entry.type("<Down>7") == .taken && entry.text == " ; 7 ")
    #expect(entry.type("<Down>") == .next)
  }
}
