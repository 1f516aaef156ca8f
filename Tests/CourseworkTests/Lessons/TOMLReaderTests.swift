import Testing

@testable import Coursework

struct TOMLReaderTests {
  private func fault(_ text: String) -> TOMLFault? {
    if case .failure(let fault) = TOMLReader.table(text) { fault } else { nil }
  }

  @Test func everyKindOfValueIsTakenOver() throws {
    let table = try TOMLReader.table(
      """
      text = "ä\\n"
      whole = -3
      part = 2.5
      truth = true
      list = [1, "two", [3]]
      table = { a = 1 }
      [more]
      "a key" = 1
      [[many]]
      id = "x"
      """
    ).get()
    #expect(
      table == [
        "text": .text("ä\n"), "whole": .number(-3), "part": .number(2.5), "truth": .truth(true),
        "list": .list([.number(1), .text("two"), .list([.number(3)])]),
        "table": .table(["a": .number(1)]), "more": .table(["a key": .number(1)]),
        "many": .list([.table(["id": .text("x")])]),
      ])
  }

  @Test func whatIsNoTOMLHasItsPlace() {
    let fault = fault("a = 1\nb = = 2")
    #expect(fault?.line == 2 && fault?.column == 5)
    #expect(fault?.message.isEmpty == false)
  }

  @Test(arguments: ["inf", "-inf", "nan", "2020-01-01", "12:30:00", "2020-01-01T12:00:00Z"])
  func aValueOfNoUseHasItsPlace(_ value: String) {
    let fault = fault("a = 1\nb = { c = \(value) }")
    #expect(fault?.line == 2 && fault?.column == 11)
    #expect(fault?.message.contains("is neither a text in quotes, a number") == true)
  }

  @Test func aNULIsRefusedWithItsPlace() {
    let fault = fault("a = 1\nb = \u{0}2")
    #expect(fault?.line == 2 && fault?.column == 5)
  }

  @Test(arguments: ["[", "{a=", "{a=["])
  func deepNestingIsRefused(_ opening: String) {
    #expect(fault("a = " + String(repeating: opening, count: 50_000)) != nil)
  }

  @Test(arguments: ["%=1", "[%]", "[[%]]", "x = { % = 1 }"])
  func keysOfThousandsOfPartsAreRefused(_ text: String) {
    let key = String(repeating: "a.", count: 50_000) + "a"
    #expect(fault(text.replacing("%", with: key)) != nil)
  }
}
