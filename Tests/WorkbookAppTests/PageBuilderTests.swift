import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct PageBuilderTests {
  private func rows(_ body: String, columns: Int = 30, glyphs: Glyphs = .unicode) -> [String] {
    let text = "+++\nid = \"lin-01\"\ntitle = \"T\"\n+++\n\(body)"
    let lesson = LessonReader.read(text, file: "test.md").lesson
    return PageBuilder(
      lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
      columns: columns, glyphs: glyphs
    ).rows().map(\.line.text)
  }

  @Test func proseReflowsToItsPane() {
    let body = "One two three four five six seven eight nine ten."
    #expect(rows(body, columns: 20).count == 3)
    #expect(rows(body, columns: 60) == [body])
  }

  @Test func itemsOfAListStandCloseAndHangBehindTheirBullets() {
    let lines = rows("- first item that is longer than the line\n- second")
    #expect(lines == ["• first item that is longer", "  than the line", "• second"])
    #expect(rows("1. one\n2. two") == ["1. one", "2. two"])
  }

  @Test func headingsStandCloseToTheirText() {
    #expect(rows("# Head\n\nText.") == ["Head", "Text."])
    #expect(rows("Text.\n\n# Head") == ["Text.", "", "Head"])
  }

  @Test func formulasAreSetAsMathematics() {
    #expect(rows("```formula\nf = x1^2 + 3*x2^2\n```") == ["  f = x₁² + 3·x₂²"])
    #expect(rows("```formula\nf = x1^2\n```", glyphs: .ascii) == ["  f = x1^2"])
  }

  @Test func aNamedFormulaHasItsNameBesideIt() {
    #expect(
      rows("```formula\nf = x1^2 # bowl\n```", columns: 30) == ["  f = x₁²             bowl (1)"])
    #expect(rows("```formula\nf = x1^2 # bowl\n```", columns: 14) == ["  f = x₁²", "    bowl (1)"])
  }

  @Test func aPlotIsAPictureOrWords() {
    let plot = "```plot\nkind = \"bars\"\nnames = [\"a\", \"b\"]\ny = [1, 2]\n```"
    #expect(rows(plot).count == 12)
    let lesson = LessonReader.read(
      "+++\nid = \"lin-01\"\ntitle = \"T\"\n+++\n\(plot)", file: "a.md"
    ).lesson
    let text = LessonText.lines(of: lesson, columns: 60, glyphs: .unicode).joined(separator: "\n")
    #expect(text.contains("Plot: "))
  }

  @Test func everyWidthGivesRowsThatFit() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    for columns in 1...100 {
      let rows = PageBuilder(
        lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
        columns: columns, glyphs: .unicode
      ).rows()
      #expect(!rows.isEmpty)
      if columns >= 28 {
        #expect(
          rows.allSatisfy { TextWidth.columns(of: $0.line.text) <= columns }, "\(columns) columns")
      }
    }
  }
}
