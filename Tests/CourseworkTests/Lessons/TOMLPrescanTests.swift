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

  @Test func aTextEndsAtTheLineUnlessItIsALongOne() {
    #expect(fault("a = \"open\n" + String(repeating: "[", count: 13)) != nil)
    #expect(fault("a = '''open\n" + String(repeating: "[", count: 13)) == nil)
  }

  @Test(arguments: ["[", "[\n", "a = 1\n[ \n", "[[\n", "[[ =", "[,]", "\t[é]", "[\u{1}]"])
  func aTableWithoutANameIsAFaultAndNoAbort(_ text: String) {
    guard case .failure(let fault) = TOMLReader.table(text) else {
      Issue.record("“\(text)” was read")
      return
    }
    #expect(fault.line >= 1 && fault.column >= 1)
  }

  @Test func bracketsElsewhereAreNoTables() {
    #expect(
      TOMLPrescan.fault(in: "a = [\n[1],\n[ 2 ]]\nb = \"\"\"\n[\n\"\"\"\n# [\n[c]\n", limit: 5)
        == nil)
  }
}
