import Testing

@testable import Coursework

struct GlossaryReaderTests {
  @Test func everyKeyIsRead() {
    let (glossary, faults) = GlossaryReader.read(SoundCourse.concepts, file: "concepts.toml")
    #expect(faults.isEmpty)
    #expect(glossary.concepts.map(\.id) == ["gradient", "epoch", "loss"])
    #expect(
      glossary.concept("gradient")
        == Concept(
          id: "gradient", term: "gradient", definition: "The list of the partial derivatives.",
          home: "lin-04", forms: ["slope vector"]))
  }

  @Test func nothingIsAnEmptyGlossary() {
    for text in ["", "\n", "# words\n"] {
      let (glossary, faults) = GlossaryReader.read(text, file: "concepts.toml")
      #expect(glossary.isEmpty && faults.isEmpty)
    }
  }

  @Test func windowsLineEndsChangeNothing() {
    let text = "\u{feff}" + SoundCourse.concepts.replacing("\n", with: "\r\n")
    let (glossary, faults) = GlossaryReader.read(text, file: "concepts.toml")
    #expect(glossary.concepts.count == 3 && faults.isEmpty)
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() {
    let text = String(repeating: "#", count: GlossaryReader.largest + 1)
    let faults = GlossaryReader.read(text, file: "concepts.toml").diagnostics
    #expect(faults.map(\.message).first?.hasPrefix("The file has 1000001 bytes") == true)
  }

  @Test func theShippedGlossaryIsWholeAndQuickToRead() throws {
    let text = try #require(try Shipped.files().first { $0.path == "concepts.toml" }).text
    let clock = ContinuousClock()
    var result: (glossary: Glossary, diagnostics: [LessonDiagnostic])?
    let time = clock.measure { result = GlossaryReader.read(text, file: "concepts.toml") }
    let (glossary, faults) = try #require(result)
    #expect(faults.map(\.description) == [])
    #expect(glossary.concepts.count == 418)
    #expect(Set(glossary.concepts.map { $0.home.prefix { $0 != "-" } }).count == 13)
    #expect(time < .seconds(1))
    for concept in glossary.concepts {
      let own = glossary.concept(named: concept.term)?.id
      #expect(own == nil || own == concept.id, "\(concept.id)")
      #expect(concept.definition.hasSuffix("."), "\(concept.id)")
    }
  }

  @Test(arguments: [
    "[[concept]]\n", "[[concept]]\nid = \"a\"\n", "[[concept]] id\n", "[concept]\n",
  ])
  func manyTimesTheSame(_ part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = GlossaryReader.read(text, file: "concepts.toml") }
    #expect(time < .seconds(2))
  }
}
