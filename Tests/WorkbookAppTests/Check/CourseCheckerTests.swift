import Coursework
import Testing

@testable import WorkbookApp

@Suite struct CourseCheckerTests {
  /// Finds fault with every exercise.
  private struct Strict: ExerciseChecker {
    func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
      [exercise.fault("Bad.")]
    }
  }

  @Test func everyExerciseOfEveryLessonIsLookedAt() {
    let course = ShippedCourse.course
    let faults = Strict().faults(in: course, CheckOptions())
    #expect(faults.count == course.lessons.map(\.exercises.count).reduce(0, +))
    #expect(faults.allSatisfy { $0.line > 1 && $0.file.hasSuffix(".md") })
  }

  @Test func seedsAreSaidInWords() {
    #expect([UInt64?](arrayLiteral: nil).inWords == "the numbers as written")
    #expect([nil, 3, 4, 5, 6].inWords == "the numbers as written, seed 3, seed 4 and 2 more")
  }
}
