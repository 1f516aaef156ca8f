import Testing

@testable import Coursework

struct BlockTableTests {
  private func table(_ text: String) -> BlockTable {
    BlockTable(text, name: "This block", file: "a.md", firstLine: 10)
  }

  private func reports(_ text: String, _ ask: (inout BlockTable) -> Void) -> [String] {
    var table = table(text)
    ask(&table)
    return table.diagnostics.map(\.description)
  }

  @Test func valuesAreHandedOut() {
    var table = table(
      """
      word = "a"
      size = 3
      part = 0.5
      words = ["a", "b"]
      start = { x1 = 5, x2 = -5.5 }
      view = { x1 = [-6, 6] }
      """)
    #expect(table.text("word", example: "") == "a")
    #expect(table.number("size", example: "") == 3)
    #expect(table.number("part", example: "") == 0.5)
    #expect(table.texts("words") == ["a", "b"])
    #expect(table.numbers("start") == ["x1": 5, "x2": -5.5])
    #expect(table.numberLists("view") == ["x1": [-6, 6]])
    table.reportUnknownKeys()
    #expect(table.diagnostics.isEmpty)
  }

  @Test func whatMayBeLeftOutIsEmpty() {
    var table = table("")
    #expect(table.optionalText("word") == nil)
    #expect(table.texts("words").isEmpty && table.numbers("start").isEmpty)
    #expect(table.numberLists("view").isEmpty)
    #expect(table.diagnostics.isEmpty && table.isReadable)
  }

  @Test func whatIsMissingIsReportedAtTheFirstLine() {
    #expect(
      reports("a = 1") { _ = $0.text("id", example: "\"x\"") }
        == ["a.md:10:1: This block has no “id”. Write: id = \"x\""])
    #expect(
      reports("a = 1") { _ = $0.number("rate", example: "0.1") }
        == ["a.md:10:1: This block has no “rate”. Write: rate = 0.1"])
  }

  @Test func aWrongKindIsReportedAtItsKey() {
    let text = """
      id = 3
      title = true
      rate = "fast"
      hints = "one"
      words = ["a", 3]
      start = [5, 5]
      given = { x1 = "a" }
      view = 6
      more = { x1 = [1, "b"] }
      """
    #expect(
      reports(text) {
        _ = $0.text("id", example: "\"x\"")
        _ = $0.optionalText("title")
        _ = $0.number("rate", example: "0.1")
        _ = $0.texts("hints")
        _ = $0.texts("words")
        _ = $0.numbers("start")
        _ = $0.numbers("given")
        _ = $0.numberLists("view")
        _ = $0.numberLists("more")
      } == [
        "a.md:10:1: “id” is a number, but must be a text: id = \"x\"",
        "a.md:11:1: “title” is true or false, but must be a text: title = \"…\"",
        "a.md:12:1: “rate” is a text, but must be a number: rate = 0.1",
        "a.md:13:1: “hints” must be a list of texts: hints = [\"…\", \"…\"]",
        "a.md:14:1: “words” has a number where a text must stand, in quotes",
        "a.md:15:1: “start” must be numbers by name: start = { x1 = 5, eta = 0.1 }",
        "a.md:16:1: “x1” in “given” is a text, but must be a number",
        "a.md:17:1: “view” must be lists of numbers by name: view = { x1 = [-6, 6] }",
        "a.md:18:1: “x1” in “more” must be a list of numbers: x1 = [1, 2]",
      ])
  }

  @Test func aKeyThatNobodyAskedForIsReportedWithTheNearest() {
    #expect(
      reports("hint = []\n  zebra = 1") {
        _ = $0.texts("hints")
        $0.reportUnknownKeys()
      } == [
        "a.md:10:1: This block has a key “hint” that means nothing here. Did you mean “hints”?",
        "a.md:11:3: This block has a key “zebra” that means nothing here.",
      ])
  }

  @Test func badTOMLIsReportedOnceWithItsPlace() {
    var table = table("id = \"a\"\nrate == 3\n")
    #expect(!table.isReadable)
    #expect(table.value("id") == nil)
    table.reportUnknownKeys()
    #expect(table.diagnostics.count == 1)
    #expect(table.diagnostics.first?.line == 11)
    #expect(table.diagnostics.first?.column == 7)
  }

  @Test func aPlaceInATextIsCountedFromTheText() {
    let text = "id = \"a\"\nsteps = \"\"\"\none\ntwo\n\"\"\"\nf = \"x + y\""
    #expect(
      reports(text) {
        $0.report("first", at: "steps", textLine: 1, column: 2)
        $0.report("second", at: "steps", textLine: 2, column: 3)
        $0.report("formula", at: "f", textLine: 1, column: 3)
        $0.report("nowhere", at: "g", textLine: 1, column: 3)
      } == [
        "a.md:12:2: first", "a.md:13:3: second", "a.md:15:8: formula", "a.md:10:1: nowhere",
      ])
  }

  @Test func everyKindHasAWord() {
    let values: [BlockValue] = [.text(""), .number(0), .truth(true), .list([]), .table([:])]
    #expect(
      values.map(\.kind) == ["a text", "a number", "true or false", "a list", "a table"])
  }

  @Test func aTextIsTrimmedAtBothEnds() {
    #expect(" \t a b\n "[...].trimmed == "a b")
    #expect("  "[...].trimmed.isEmpty)
  }

  @Test func aTableInsideReportsAtItsOwnLines() {
    func reports(_ text: String) -> [String] {
      var table = BlockTable(text, name: "This exercise", file: "a", firstLine: 10)
      guard case .table(let values)? = table.value("lab") else { return [] }
      var inner = table.inner("lab", values, name: "This lab")
      _ = inner.text("f", example: "\"x\"")
      _ = inner.number("rate", example: "0.1")
      inner.reportUnknownKeys()
      table.takeReports(of: inner)
      table.reportUnknownKeys()
      return table.diagnostics.map(\.description)
    }
    #expect(
      reports("rate = 1\n[ lab ]\nf = 3\nrate = \"x\"\n[other]\nf = 1") == [
        "a:12:1: “f” is a number, but must be a text: f = \"x\"",
        "a:13:1: “rate” is a text, but must be a number: rate = 0.1",
        "a:14:1: This exercise has a key “other” that means nothing here.",
        "a:10:1: This exercise has a key “rate” that means nothing here.",
      ])
    #expect(
      reports("\nlab = { g = 3, f = \"x\" }") == [
        "a:11:1: This lab has no “rate”. Write: rate = 0.1",
        "a:11:1: This lab has a key “g” that means nothing here. Did you mean “f”?",
      ])
  }
}
