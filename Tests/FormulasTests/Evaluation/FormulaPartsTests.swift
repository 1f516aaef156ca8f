import Formulas
import Testing

struct FormulaPartsTests {
  private let values = ["w": Value([1, 2]), "x": Value([3, 4]), "b": Value(1)]

  @Test func listsWhatIsWorkedOutInOrder() throws {
    let parts = try Formula(parsing: "relu(sum(w*x) + b)").evaluatedParts(values)
    #expect(
      parts.map { $0.formula.printed(.ascii) } == [
        "w*x", "sum(w*x)", "sum(w*x) + b", "relu(sum(w*x) + b)",
      ])
    #expect(parts.map(\.value) == [Value([3, 8]), Value(11), Value(12), Value(12)])
    #expect(parts.map(\.path) == [[0, 0, 0], [0, 0], [0], []])
  }

  @Test func worksOutAnyPart() throws {
    let formula = try Formula(parsing: "b + w*x[1]")
    #expect(formula.part(at: [1, 1])?.printed() == "x[1]")
    #expect(formula.part(at: [1, 2]) == nil)
    #expect(try formula.value(at: [1], given: values) == Value([4, 8]))
    let missing = #expect(throws: FormulaError.self) {
      try formula.value(at: [1, 1], given: [:])
    }
    #expect(missing?.description == "Column 7: the name x has no value.")
    #expect(throws: FormulaError.self) { try formula.value(at: [7], given: values) }
  }
}
