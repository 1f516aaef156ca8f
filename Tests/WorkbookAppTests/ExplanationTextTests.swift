import Cells
import Formulas
import Labs
import Testing

@testable import WorkbookApp

@Suite struct ExplanationTextTests {
  private static func explanation() throws -> NumberExplanation {
    var declaration = TrainDeclaration(.points(inputs: [[1, 2], [3, 4]], targets: [1, 2]))
    declaration.layers = [2]
    let numbers = try #require(try TrainState(declaration).explainable)
    let matrix = numbers.groups(example: 0, .value, .unicode)[1].matrices[2]
    return try #require(
      numbers.explanation(of: matrix.address(row: 1, column: 0), .unicode))
  }

  @Test func ruleNumbersAndResultStandInLines() throws {
    let explanation = try Self.explanation()
    let text = ExplanationText(
      explanation: explanation, chosen: nil, columns: 60, glyphs: .unicode)
    let lines = text.lines.map(\.text)
    #expect(lines[0].hasPrefix("z⁽¹⁾₂ = "))
    #expect(lines.contains { $0.hasPrefix("z⁽¹⁾ = W⁽¹⁾·x + b⁽¹⁾") })
    #expect(lines.contains { $0.contains("w⁽¹⁾₂₁·x₁ + w⁽¹⁾₂₂·x₂ + b⁽¹⁾₂") })
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 60 })
    #expect(text.choices.isEmpty)
  }

  @Test func theChosenInputIsMarked() throws {
    let explanation = try Self.explanation()
    let text = ExplanationText(explanation: explanation, chosen: 1, columns: 60, glyphs: .unicode)
    let all = text.choices.map(\.text).joined(separator: " ")
    #expect(all.hasPrefix("Into: ") && all.contains("▸2:x₁") && all.contains("3:w⁽¹⁾₂₂"))
    let marked = text.lines.flatMap(\.spans).filter { $0.style.emphasis.contains(.reverse) }
    #expect(marked.count == 2)
  }
}
