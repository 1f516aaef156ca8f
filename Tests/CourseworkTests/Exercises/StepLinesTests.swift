import Formulas
import Testing

@testable import Coursework

struct StepLinesTests {
  private func read(_ text: String, known: [String] = ["a0", "eta"]) -> ([StepLine], [String]) {
    var table = BlockTable(
      "id = 1\nsteps = \"\"\"\n\(text)\n\"\"\"", name: "This block", file: "a.md", firstLine: 10)
    let lines = StepLines.read(text, key: "steps", known: known, table: &table)
    return (lines, table.diagnostics.map(\.description))
  }

  @Test func everyLineIsAnAssignmentWithItsWords() {
    let (lines, reports) = read("a1 = a0 - eta*2*a0   # after step 1\n\n# nothing\nf1 = a1^2")
    #expect(reports.isEmpty)
    #expect(lines.map(\.assignment.description) == ["a₁ = a₀ − η·2·a₀", "f₁ = a₁²"])
    #expect(lines.map(\.label) == ["after step 1", nil])
  }

  @Test func faultsHaveTheirLineAndColumn() {
    #expect(
      read("a1 = a0 - (eta\nb1 = 2").1 == [
        "a.md:12:15: The bracket opened at column 11 is not closed. Write ) at the end."
      ])
    #expect(
      read("a1 = 1\n  b1 = 2c").1 == ["a.md:13:9: Write 2*c, with a star, for 2c."])
  }

  @Test func aNameMustBeKnownBeforeItIsUsed() {
    #expect(
      read("a1 = a0 - etta*a0").1 == [
        "a.md:12:1: “etta” is neither given nor computed before this line. Did you mean “eta”?"
      ])
    #expect(
      read("loss = cost\ncost = 1").1 == [
        "a.md:12:1: “cost” is neither given nor computed before this line."
      ])
  }

  @Test func aNameStandsForOneNumber() {
    let (lines, reports) = read("a1 = 1\na1 = 2\neta = 3")
    #expect(lines.count == 1)
    #expect(
      reports == [
        "a.md:13:1: “a1” has a value already. Give this step a name of its own.",
        "a.md:14:1: “eta” has a value already. Give this step a name of its own.",
      ])
  }

  @Test func aTextWithoutLinesIsReportedAtItsKey() {
    #expect(read("# nothing").1 == ["a.md:11:1: “steps” has no line that can be computed."])
  }

  @Test func aChainIsCutAtTheMostLines() {
    let rows = (0..<StepLines.most).map { "b\($0) = \($0)" }.joined(separator: "\n")
    #expect(read(rows + "\n\n").1 == [])
    let (lines, reports) = read(rows + "\nc = 1\nd = 2")
    #expect(lines.count == StepLines.most)
    #expect(reports == ["a.md:52:1: “steps” has more than 40 lines."])
  }

  @Test func theEarlierValueOfAQuantityIsFoundByItsName() {
    #expect(
      EarlierNames.of(["a0", "a1", "a2", "f1", "w", "w'", "w''", "x7", "eta"])
        == ["a1": "a0", "a2": "a1", "w'": "w", "w''": "w'"])
    #expect(EarlierNames.of(["a9", "a10"]) == ["a10": "a9"])
    #expect(EarlierNames.of(["a", "a1", "b0"]).isEmpty)
  }

  @Test func theWordsMaySayHowExactly() {
    let (lines, reports) = read(
      "a = 1 # the loss [4 digits]\nb = 2 # [exact]\nc = 3 # speed [m/s]\nd = 4 # [2 decimals]")
    #expect(reports.isEmpty)
    #expect(lines.map(\.label) == ["the loss", nil, "speed [m/s]", nil])
    #expect(lines.map(\.precision) == [.significant(4), .exact, nil, .decimals(2)])
    #expect(
      read("a = 1 # [many digits]").1.first?.contains("[4 digits], [2 decimals] or [exact]")
        == true)
  }
}
