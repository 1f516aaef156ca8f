import Testing

@testable import WorkbookApp

@Suite struct FieldEntryTests {
  @Test func aNumberIsTypedAndAnswered() {
    var entry = FieldEntry()
    #expect(entry.type("3,2<Enter>") == .answer("3,2"))
    #expect(entry.isJudged)
    #expect(entry.type("4<Enter>") == .answer("4"))
  }

  @Test func arrowsLeaveForTheNeighbours() {
    var entry = FieldEntry()
    #expect(entry.type("<Up>") == .previous)
    #expect(entry.type("<Down>") == .next)
    #expect(entry.type("<Esc>") == .unused && entry.type("<Tab>") == .unused)
    #expect(entry.type("<PgDn>") == .unused)
  }

  @Test func aNumberStandsBesideItsLabelAndAFormulaBelow() {
    var number = FieldEntry()
    number.paste("3.2")
    #expect(number.drawn() == ["1 e = ŷ − y" + String(repeating: " ", count: 16) + "3.2       "])
    #expect(number.cursor?.columns == 27..<37)
    var formula = FieldEntry(example: "a formula of w, x")
    formula.type("w*x")
    #expect(formula.drawn().prefix(2) == ["1 e = ŷ − y", "  a formula of w, x"])
    #expect(formula.drawn().count == 3 && formula.drawn()[2].hasPrefix("  w*x "))
    #expect(formula.drawn(isFocused: false).count == 2)
  }
}
