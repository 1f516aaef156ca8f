import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ExerciseTextTests {
  private func lines(_ id: String, _ glyphs: Glyphs = .unicode) throws -> [String] {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    return ExerciseText.lines(of: try #require(lesson.exercise(id)), columns: 60, glyphs: glyphs)
  }

  @Test func theQuestionsStandInTheirOrderWithoutFields() throws {
    let lines = try lines("three-steps")
    #expect(lines.first == "Exercise: three steps by hand")
    #expect(lines.contains("  a₀ = 5, η = 0.1"))
    #expect(lines.contains("  1 each coordinate after step 1"))
    #expect(lines.last == "  Answer it with: gradus do lin-04/three-steps")
  }

  @Test func optionsHaveTheirLetters() throws {
    #expect(try lines("other-corner").contains("    a) straight to (0, 0), as fast as before"))
    #expect(try lines("other-corner", .ascii).allSatisfy { $0.allSatisfy(\.isASCII) })
  }
}
