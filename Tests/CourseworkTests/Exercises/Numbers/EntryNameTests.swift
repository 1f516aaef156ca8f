import Formulas
import Testing

@testable import Coursework

struct EntryNameTests {
  @Test func entriesAreCountedFromOne() {
    #expect(EntryName.of(1, in: .vector(4)) == "the 2nd entry")
    #expect(EntryName.of(4, in: .matrix(rows: 2, columns: 3)) == "the entry in row 2, column 2")
    #expect(EntryName.of([0, 2], in: .vector(4)) == "the 1st and 3rd entries")
    #expect(EntryName.of([0, 1, 2, 3], in: .vector(9)) == "the 1st, 2nd, 3rd and 1 more entries")
    #expect(
      EntryName.of([0, 3], in: .matrix(rows: 2, columns: 2))
        == "the entries in row 1, column 1 and row 2, column 2")
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"),
    (21, "21st"), (113, "113th"),
  ])
  func ordinals(_ number: Int, _ text: String) { #expect(EntryName.ordinal(number) == text) }
}
