import Formulas
import Testing

@testable import Coursework

struct FormulaLineTests {
  private func lines(_ text: String) -> [FormulaLine] {
    LessonReader.read(lessonText(fenced("formula", text)), file: "a.md").lesson.blocks.flatMap {
      block -> [FormulaLine] in
      if case .formula(let lines) = block { lines } else { [] }
    }
  }

  @Test func whatStandsBehindAHashIsTheName() {
    let lines = lines(
      "g1 = 2*x1\nw' = w - eta*dw   # the update rule\n# words alone\nb' = b - db #")
    #expect(lines.map(\.assignment.name) == ["g1", "w'", "b'"])
    #expect(lines.map(\.name) == [nil, "the update rule", nil])
    #expect(lines.map(\.label) == [nil, "the update rule (1)", nil])
  }

  @Test func namedFormulasAreNumberedThroughTheLesson() {
    let page =
      fenced("formula", "a = 1 # one\nb = 2") + "\nWords.\n\n" + fenced("formula", "c = 3 # three")
    let lesson = LessonReader.read(lessonText(page), file: "a.md").lesson
    let numbers = lesson.blocks.flatMap { block -> [Int?] in
      if case .formula(let lines) = block { lines.map(\.number) } else { [] }
    }
    #expect(numbers == [1, nil, 2])
  }

  @Test func aFormulaThatCannotBeReadTakesNoNumber() {
    #expect(lines("a = 2x # one\nb = 2 # two").map(\.number) == [1])
  }

  @Test func withoutANumberTheNameStandsAlone() throws {
    let assignment = try Assignment(parsing: "a = 1")
    #expect(FormulaLine(assignment, name: "one").label == "one")
    #expect(FormulaLine(assignment).label == nil)
  }
}
