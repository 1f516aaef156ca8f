import Labs
import Testing

@testable import Coursework

struct GraphLabReaderTests {
  private let text = """
    kind = "graph"
    given = { a = 2, b = 3, c = 4 }
    lines = \"""
    s = a + b
    f = s*(b + c)
    \"""
    """

  @Test func aGraphIsReadAndRuns() throws {
    var run = try ExperimentRun(try experiment(text, as: GraphDeclaration.self))
    while run.advance() {}
    #expect(run.record["f"] == 35 && run.record["d_b"] == 12)
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "s*(b + c)", "s*(b + q)") == [
        "a.md:8:1: In “lines”: the name q has no value. Give it one: given = { q = 1 }"
      ])
    #expect(labReports(text, "s*(b + c)", "s*(b + ").first?.hasPrefix("a.md:10:") == true)
    #expect(
      labReports(text, "s*(b + c)", "sum([a, b])").first?.hasPrefix(
        "a.md:8:1: In “lines”: a graph has single numbers at its nodes") == true)
    #expect(
      reports("lab", "kind = \"graph\"") == [
        "a.md:6:1: This lab has no “lines”. Write: lines = \"f = (a + b)*(b + c)\""
      ])
    #expect(
      labReports(text, "a = 2", "\"2a\" = 2").first
        == "a.md:7:1: “2a” in “given” cannot be a name in a formula. Write letters and digits: x1")
  }
}
