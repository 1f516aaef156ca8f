import Testing

@testable import Coursework

@Suite struct GlossarySpellingTests {
  private var glossary: Glossary {
    var backpropagation = Concept(
      id: "backpropagation", term: "backpropagation", definition: "D.", home: "net-01")
    backpropagation.spellings = ["backprop", "back-propagation"]
    return Glossary([
      Concept(id: "learning-rate", term: "learning rate", definition: "D.", home: "lin-04"),
      Concept(id: "k-means", term: "k-means", definition: "D.", home: "cls-04"),
      Concept(id: "bayes", term: "Bayes' theorem", definition: "D.", home: "cls-05", forms: ["BT"]),
      backpropagation,
    ])
  }

  private func wrong(_ text: String) -> [String] {
    glossary.misspellings(in: text).map { "\($0.found) → \($0.wanted)" }
  }

  @Test(arguments: [
    "The learning rate is small.", "Learning rate: small.", "Small. Learning rates differ.",
    "“Learning rate” is a term.", "k-means and Bayes' theorem", "K-means begins.", "BT holds.",
    "Backpropagation comes later.", "backpropagated", "(Learning rate)",
  ])
  func theGlossarysOwnSpellingIsRight(text: String) { #expect(wrong(text) == []) }

  @Test func hyphensAndCapitalsWithinASentenceAreNot() {
    #expect(wrong("The learning-rate is small.") == ["learning-rate → learning rate"])
    #expect(wrong("The Learning Rate is small.") == ["Learning Rate → learning rate"])
    #expect(wrong("Learning Rate: small.") == ["Learning Rate → learning rate"])
    #expect(wrong("The Learning rates differ.") == ["Learning rates → learning rates"])
    #expect(wrong("the K-Means method").count == 1)
  }

  @Test func spellingsThatAreListedAsWrongAreFoundAsWholeWords() {
    #expect(wrong("We use Backprop here.") == ["backprop → backpropagation"])
    #expect(wrong("back-propagation").contains("back-propagation → backpropagation"))
    #expect(wrong("") == [])
  }

  @Test func spellingsAreReadAndNotBothRightAndWrong() {
    let text = """
      [[concept]]
      id = "net"
      term = "net"
      definition = "A net."
      home = "net-01"
      spellings = ["nett"]
      """
    let (read, faults) = GlossaryReader.read(text, file: "concepts.toml")
    #expect(faults == [] && read.concepts.first?.spellings == ["nett"])
    let both = GlossaryReader.read(text.replacing("nett", with: "net"), file: "concepts.toml")
    #expect(both.diagnostics.map(\.message) == ["“net” is listed as right and as wrong."])
  }
}
