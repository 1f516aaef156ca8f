import Testing

@testable import WorkbookApp

@Suite struct CurveEntryTests {
  private func entry(_ answer: String? = nil) -> CurveEntry {
    CurveEntry([0, 2, 4], start: 50, paper: 0...100, resuming: answer)
  }

  @Test func theDrawingBeginsBehindTheStart() {
    var entry = entry()
    #expect(entry.text == "50  ")
    entry.type("<Down>")
    #expect(entry.text == "50 48 ")
    entry.type("<Right><PgDn><Up>")
    #expect(entry.text == "50 48 40")
    #expect(entry.type("<Enter>") == .answer("50 48 40"))
    #expect(entry.isJudged)
  }

  @Test func valuesAreTyped() {
    var entry = entry()
    #expect(entry.type("20,5 8<Enter>") == .answer("50 20,5 8"))
    #expect(entry.values == [50, 20.5, 8])
    entry.type("<Right>19")
    #expect(entry.text == "50 19 8")
  }

  @Test func aPlaceWithoutAValueIsAskedFor() {
    var entry = entry()
    #expect(entry.type("<Enter>") == .taken)
    #expect(entry.note == "Step 2 has no value yet.")
    #expect(entry.type("20<Enter>") == .taken)
    #expect(entry.boxes.current == 2 && entry.note == nil)
    #expect(entry.type("<Left><Left>40<Enter>") == .taken)
    #expect(entry.type("9<Enter>") == .answer("40 20 9"))
  }

  @Test func thePaperGrowsWithTheCurve() {
    var entry = entry()
    #expect(entry.range == 0...100)
    entry.type("300 -5")
    #expect(entry.range == -15...310)
  }

  @Test func stepsLeadBackToTheSameValues() {
    var entry = CurveEntry([0, 1], start: 0.37, paper: 0...1)
    entry.type("<Up><Up><Down><Down>")
    #expect(entry.text == "0.37 0.38" || entry.text == "0.37 0.36")
    let before = entry.text
    for _ in 0..<40 { entry.type("<Up>") }
    for _ in 0..<40 { entry.type("<Down>") }
    #expect(entry.text == before)
  }

  @Test func withoutAStartTheMiddleIsTheBeginning() {
    var entry = CurveEntry([1, 2], paper: 0...10)
    entry.type("<Up>")
    #expect(entry.text == "5.2 ")
  }

  @Test func whatIsNoNumberIsLeftToTheVerdict() {
    var entry = entry()
    #expect(entry.type("x y<Enter>") == .answer("50 x y"))
    #expect(entry.values == [50, nil, nil])
    entry.paste("1e300 2")
    #expect(entry.range == 0...100)
  }

  @Test func theAnswerOfTheLogIsDrawn() {
    let entry = entry("50 20 8")
    #expect(entry.isJudged && entry.values == [50, 20, 8])
    #expect(entry.boxes.current == 0)
  }
}
