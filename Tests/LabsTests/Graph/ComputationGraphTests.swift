import Formulas
import Testing

@testable import Labs

struct ComputationGraphTests {
  @Test func sameOperationsStandOnce() throws {
    let graph = try ComputationGraph(Experiments.graph("f = (a + b)*(a + b) + 2*c + 2"))
    #expect(graph.nodes.map(\.name) == ["a", "b", "c", "u1", "u2", "2", "u3", "u4", "f"])
    #expect(graph.nodes[8].operation?.printed() == "left + right")
    #expect(graph.users(of: 3) == [4])
  }

  @Test func faultsAreSentencesAtLines() throws {
    func fault(_ text: String) throws -> String? {
      let lab = try Experiments.graph(text)
      do {
        _ = try ComputationGraph(lab)
        return nil
      } catch {
        return error.key == "lines" ? error.message : "elsewhere"
      }
    }
    #expect(
      try fault("f = a*q")
        == "In “lines”: the name q has no value. Give it one: given = { q = 1 }")
    #expect(try fault("a = b + c") == "“a” is given and worked out. Use another name.")
    let long = (1...400).map { "v\($0) = a + \($0)" }.joined(separator: "\n")
    #expect(try fault(long) == "The calculation has more than 300 operations.")
  }
}
