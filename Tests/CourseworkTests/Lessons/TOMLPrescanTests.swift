import Testing

@testable import Coursework

struct TOMLPrescanTests {
  private func fault(_ text: String) -> TOMLFault? { TOMLPrescan.fault(in: text, limit: 12) }

  @Test func shallowTextsPass() {
    #expect(fault("a = [[1, 2], { b = [3] }]\nc.d.e = 1\n[f.g]\nh = 1.5") == nil)
    #expect(fault(String(repeating: "a = [1.5, 2.5]\n", count: 1000)) == nil)
  }

  @Test func bracketsAndDotsInsideTextsAndCommentsDoNotCount() {
    let deep = String(repeating: "[", count: 50) + String(repeating: ".", count: 50)
    let texts = [
      "a = \"\(deep)\"", "a = '\(deep)'", "a = \"\"\"\n\(deep)\n\"\"\"", "a = '''\(deep)\n'''",
      "# \(deep)", #"a = "\"\#(deep)""#, "a = \"\"\"\\\n\(deep)\"\"\"",
    ]
    for text in texts { #expect(fault(text) == nil, "\(text)") }
  }

  @Test func deepTextsAreRefusedWithTheirPlace() {
    let place = fault("a = 1\nb = " + String(repeating: "[", count: 13))
    #expect(place?.line == 2 && place?.column == 17)
    #expect(fault(String(repeating: "a.", count: 12) + "a = 1") == nil)
    #expect(fault(String(repeating: "a.", count: 13) + "a = 1") != nil)
    #expect(fault(String(repeating: "'a' . ", count: 13) + "a = 1") != nil)
    #expect(fault(String(repeating: "{ a = ", count: 13)) != nil)
    #expect(fault("x = \"closed\"\n[" + String(repeating: "a.", count: 13) + "a]") != nil)
  }

  @Test func quotesBeforeTheClosingOnesBelongToTheText() {
    #expect(fault("a = [\"\"\"b\"\"\"\"]\n[=]")?.line == 2)
    #expect(fault("a = ['''b''''']\n[=]")?.line == 2)
    #expect(fault("a = [\"\"\"\"\"\", '''''']\n[=]")?.line == 2)
  }

  @Test func aTextEndsAtTheLineUnlessItIsALongOne() {
    #expect(fault("a = \"open\n" + String(repeating: "[", count: 13)) != nil)
    #expect(fault("a = '''open\n" + String(repeating: "[", count: 13)) == nil)
  }

  @Test(arguments: [
    "[", "[\n", "a = 1\n[ \n", "[[\n", "[[ =", "[,]", "\t[é]", "[\u{1}]", "\u{feff}[=", "a = [}",
    "a = [1, }", "a = { b = [} }",
  ])
  func aTableWithoutANameIsAFaultAndNoAbort(_ text: String) {
    guard case .failure(let fault) = TOMLReader.table(text) else {
      Issue.record("“\(text)” was read")
      return
    }
    #expect(fault.line >= 1 && fault.column >= 1)
  }

  @Test(arguments: [("a = [}", 6), ("a = {]", 6), ("a = ]", 5), ("]", 1), ("[a]\nb = [1, 2}", 10)])
  func aBracketThatIsNotOpenCannotBeClosed(_ text: String, _ column: Int) {
    #expect(fault(text)?.message == "the bracket that is closed here is not open")
    #expect(fault(text)?.column == column)
  }

  @Test(arguments: [
    "1", "-1", "+1_000", "0.5", "-2.5e3", "1e-3", "1E+9", "true", "false", "[1, 2.5, [true]]",
    "{ a = 1, b = [2] }", "[\n1, # one\n2\n]", "0 # nought",
  ])
  func numbersAndTruthsNeedNoQuotes(_ value: String) {
    #expect(fault("a = \(value)\n[b]\nc.d = \(value)") == nil)
  }

  @Test(arguments: [
    "2020-01-01", "12:30", "inf", "nan", "-inf", "0xff", "yes", "True", "1.", ".5", "1e", "1__",
    "ü", "--1", "[1, two]", "{ a = b }", "[[1], [x]]", "2020-01-01T",
  ])
  func anythingElseWithoutQuotesIsAFault(_ value: String) {
    let message = fault("a = 1\nb = \(value)")?.message
    #expect(message?.hasSuffix("is neither a text in quotes, a number, true nor false") == true)
  }

  @Test func everyKindOfValuePasses() throws {
    #expect(fault(Samples.everyValue) == nil)
    #expect(try TOMLReader.table(Samples.everyValue).get().count == 10)
  }

  @Test func bracketsElsewhereAreNoTables() {
    #expect(
      TOMLPrescan.fault(in: "a = [\n[1],\n[ 2 ]]\nb = \"\"\"\n[\n\"\"\"\n# [\n[c]\n", limit: 5)
        == nil)
  }
}
