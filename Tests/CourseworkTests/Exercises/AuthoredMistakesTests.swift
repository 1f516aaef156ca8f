import Formulas
import Testing

@testable import Coursework

struct AuthoredMistakesTests {
  private func read(_ text: String) -> (AuthoredMistakes, [String]) {
    var table = BlockTable(text, name: "This block", file: "a.md", firstLine: 1)
    let mistakes = AuthoredMistakes(reading: &table, steps: ["a1", "f1"])
    return (mistakes, table.diagnostics.map(\.description))
  }

  @Test func theRulesOfAStepAreItsTwins() throws {
    let (mistakes, reports) = read("[mistakes]\n\"f1 = a1^2\" = \"You squared one only.\"")
    #expect(reports.isEmpty)
    let twins = mistakes.twins(for: try Assignment(parsing: "f1 = a1^2 + a1^2"))
    #expect(twins.map { $0.formula.printed() } == ["a₁²"])
    #expect(twins.first?.mistake.sentence == "You squared one only.")
    #expect(mistakes.twins(for: try Assignment(parsing: "a1 = 2")).isEmpty)
    // A rule that is right after all is no mistake.
    #expect(mistakes.twins(for: try Assignment(parsing: "f1 = a1^2")).isEmpty)
  }

  @Test func faultsAreReportedAtTheirRule() {
    let text = """
      [mistakes]
      "g1 = 1" = "You …"
      "f1 = 2x" = "You …"
      "a1 = 1" = 3
      """
    #expect(
      read(text).1 == [
        "a.md:4:2: The mistake “a1 = 1” needs a sentence: \"a1 = 1\" = \"You …\"",
        "a.md:3:8: Write 2*x, with a star, for 2x.",
        "a.md:2:2: There is no step “g1” for this mistake.",
      ])
    #expect(
      read("mistakes = 3").1 == [
        "a.md:1:1: “mistakes” must be a table: [mistakes], then \"rule\" = \"sentence\""
      ])
  }

  @Test func ofOneNumberTheNameMayBeLeftOut() throws {
    var table = BlockTable(
      "[mistakes]\n\"w*x\" = \"You left out b.\"\n\"answer = w + b\" = \"You left out x.\"",
      name: "This block", file: "a.md", firstLine: 1)
    let mistakes = AuthoredMistakes(reading: &table, steps: ["answer"], only: "answer")
    #expect(table.diagnostics.isEmpty)
    let twins = mistakes.twins(for: try Assignment(parsing: "answer = w*x + b"))
    #expect(Set(twins.map { $0.formula.printed() }) == ["w·x", "w + b"])
  }

  @Test func theyMayBeLeftOut() { #expect(read("id = 1").1.isEmpty) }
}
