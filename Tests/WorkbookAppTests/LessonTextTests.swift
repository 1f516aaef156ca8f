import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct LessonTextTests {
  @Test func aLessonReadsAsPlainText() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let lines = LessonText.lines(of: lesson, columns: 72, glyphs: .unicode)
    #expect(lines.first == "Gradient descent on a bowl (lin-04, about 25 minutes)")
    #expect(lines.contains("  f = x₁² + x₂²"))
    #expect(lines.contains { $0.contains("Exercise: three steps by hand") })
    #expect(lines.contains { $0.contains("gradus run lin-04") })
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 90 })
  }

  @Test func notesForTheInstructorAreLeftOut() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let text = LessonText.lines(of: lesson, columns: 72, glyphs: .unicode).joined(separator: "\n")
    #expect(!text.contains("Ask the room"))
  }

  @Test func anASCIILocaleGetsASCII() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let lines = LessonText.lines(of: lesson, columns: 72, glyphs: .ascii)
      .map { Glyphs.ascii.spelled($0) }
    #expect(lines.allSatisfy { line in line.allSatisfy { $0.isASCII } })
    #expect(lines.contains("  f = x1^2 + x2^2"))
  }

  @Test func nothingIsDrawn() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    for glyphs in [Glyphs.unicode, .ascii] {
      let text = LessonText.lines(of: lesson, columns: 72, glyphs: glyphs).joined()
      let drawn = text.unicodeScalars.filter {
        (0x2500...0x259f).contains($0.value) || (0x2800...0x28ff).contains($0.value)
      }
      #expect(drawn.isEmpty)
    }
    #expect(LessonText.plain("│ a ─ ┼ ⣿ ") == "| a - +")
  }

  @Test func pictureAreToldInWords() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let lines = LessonText.lines(of: lesson, columns: 72, glyphs: .unicode)
    let start = try #require(lines.firstIndex { $0.hasPrefix("The experiment:") })
    #expect(lines[(start + 1)...].filter { $0.count > 20 }.count >= 2)
  }

  @Test func aLessonIsCutAtItsExercises() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let parts = LessonText.parts(of: lesson, columns: 72, glyphs: .unicode)
    let exercises = parts.compactMap { part -> String? in
      if case .exercise(let exercise, _) = part { exercise.id } else { nil }
    }
    #expect(exercises == lesson.exercises.map(\.id))
    for case .text(let lines, _) in parts {
      #expect(!lines.isEmpty && lines.last != "")
    }
  }
}
