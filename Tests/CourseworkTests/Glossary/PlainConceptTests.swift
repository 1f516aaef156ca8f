import Testing

@testable import Coursework

struct PlainConceptTests {
  private let plain = """

    id = "epoch"
    # a comment
    term = "epoch"
    definition = "One pass: `m` examples ŷ."
    home = "lin-06"
    forms = ["pass", "round"]
    """

  @Test func plainLinesAreRead() {
    #expect(
      PlainConcept.read(plain)
        == Concept(
          id: "epoch", term: "epoch", definition: "One pass: `m` examples ŷ.", home: "lin-06",
          forms: ["pass", "round"]))
    #expect(
      PlainConcept.read(plain.replacing("\nforms = [\"pass\", \"round\"]", with: ""))?.forms == [])
    #expect(PlainConcept.read(plain.replacing("[\"pass\", \"round\"]", with: "[]"))?.forms == [])
  }

  @Test(arguments: [
    ("id = \"epoch\"", "id = 'epoch'"), ("id = \"epoch\"", "id=\"epoch\""), ("home", "homes"),
    ("id = \"epoch\"", "id = \"epoch\" # it"), ("One pass", "One \\\"pass\\\""),
    ("= \"lin", "= lin"),
    ("home = \"lin-06\"", "term = \"b\""), ("\"pass\", ", "\"pass\" "), ("\"round\"]", "\"round\""),
    ("\"round\"", "round"), ("home = \"lin-06\"", ""), ("One pass", "One\tpass"), ("# a", "a"),
    ("\"pass\", \"round\"", "\"pass\", "), ("id = ", " = "), ("id = \"epoch\"", "= \"epoch\""),
    ("home = \"lin-06\"", "home = \""), ("[\"pass\", \"round\"]", "["), ("id = ", "id  = "),
  ])
  func anythingElseIsLeftToTheTOMLReader(_ old: String, _ new: String) {
    let text = plain.replacing(old, with: new, maxReplacements: 1)
    #expect(text != plain && PlainConcept.read(text) == nil)
  }

  @Test func whatIsReadHereIsReadAlikeByTheTOMLReader() throws {
    let file = try #require(try Shipped.files().first { $0.path == "concepts.toml" }).text
    let parts = file.split(separator: "[[concept]]\n").dropFirst()
    #expect(parts.count == 418)
    for part in parts {
      let lines = part.split(separator: "\n").filter { !$0.isEmpty && $0.first != "#" }
      let text = lines.joined(separator: "\n")
      let concept = try #require(PlainConcept.read(text), "\(text)")
      guard case .success(let values) = TOMLReader.table(text) else {
        Issue.record("no TOML: \(text)")
        continue
      }
      #expect(values["id"] == .text(concept.id) && values["home"] == .text(concept.home))
      #expect(values["term"] == .text(concept.term))
      #expect(values["definition"] == .text(concept.definition))
      let forms = values["forms"] ?? .list([])
      #expect(forms == .list(concept.forms.map { .text($0) }))
    }
  }
}
