import Testing

@testable import Labs

struct OwnColumnsTests {
  @Test func columnsHoldWhatMostOfTheirValuesAre() {
    let columns = OwnColumns(
      .init(
        """
        a b c d e
        1 u x 1 .
        2 v y 2 .
        ? u z u .
        4 v x v .
        """))
    let kinds = (0..<5).map { columns.kind(of: $0) }
    #expect(kinds == [.numbers, .pair("u", "v"), .texts, .texts, .nothing])
    #expect(columns.numbers(of: 1) == [0, 1, 0, 1])
    #expect(columns.numbers(of: 0)[2].isNaN)
  }

  @Test func tenBadRowsAreNamedAndTheOthersCounted() {
    let good = (0..<60).map { _ in "1 2" }
    let bad = (0..<12).map { "w\($0) 2" }
    var columns = OwnColumns(
      .init((["a b"] + good + bad).joined(separator: "\n"), uneven: [(3, 1), (900, 7)]))
    let inputs = columns.inputs(except: 1)
    let lines = columns.sentences(columns.faults(inputs: inputs, target: 1))
    #expect(lines.count == 11)
    #expect(lines[0] == "Line 3: it has 1 field, and the table 2 columns; the row is left out.")
    #expect(lines[1] == "Line 62: “w0” in the column “a” is no number; the row is left out.")
    #expect(lines[10] == "4 more rows are left out.")
  }

  @Test func longTextsAreCut() {
    #expect(OwnColumns.quoted(String(repeating: "a", count: 50)).count == 43)
    #expect(OwnColumns.quoted("a\nb\u{1b}") == "“a b ”")
    let accents = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(OwnColumns.shortened(accents).unicodeScalars.count == 41)
    #expect(OwnColumns.list((0..<12).map { "\($0)" }).hasSuffix("“9” and 2 more"))
  }
}
