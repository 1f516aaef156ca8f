import Formulas
import Testing

@testable import Coursework

struct WriteInputsTests {
  private func read(_ text: String) -> (inputs: WriteInputs, reports: [String]) {
    var table = BlockTable(text, name: "This exercise", file: "a", firstLine: 1)
    let inputs = WriteInputs(reading: &table)
    return (inputs, table.diagnostics.map(\.message))
  }

  @Test func inputsAndDefinitionsHaveNames() {
    let (inputs, reports) = read(
      "inputs = { x = \"vector 3\", y = \"like x\", η = \"number\" }\ndefine = \"e = x - y\"")
    #expect(reports == [] || reports.first?.contains("TOML") == true)
    let (plain, none) = read(
      "inputs = { x = \"vector 3\", y = \"like x\", eta = \"number\" }\ndefine = \"e = x - y\"")
    #expect(none == [])
    #expect(plain.names == ["eta", "x", "y", "e"])
    var generator = SplitMix64(seed: 1)
    let values = plain.completed(plain.draw(isSmall: false, using: &generator))
    #expect(values?["e"]?.shape == .vector(3))
    #expect(inputs.inputs.count <= 3)
  }

  @Test func atMostTwelveNamesAreTaken() {
    let names = (1...13).map { "x\($0) = \"number\"" }.joined(separator: ", ")
    #expect(read("inputs = { \(names) }").reports == ["“inputs” has more than 12 names."])
  }

  @Test func aDefinitionCannotReplaceAnInput() {
    let (inputs, reports) = read("inputs = { x = \"number\" }\ndefine = \"x = 2\"")
    #expect(reports == ["“define” works out x, which is an input."])
    #expect(inputs.define == nil)
  }
}
