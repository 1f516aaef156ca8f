import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ExerciseExplanationTests {
  private func lines(_ id: String, seed: UInt64? = nil) throws -> [String] {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    return ExerciseExplanation.lines(of: try #require(lesson.exercise(id)), seed: seed)
  }

  @Test func everyMistakeHasItsNumberAndItsMessage() throws {
    let lines = try lines("three-steps")
    let plus = try #require(
      lines.firstIndex { $0.contains("plus-for-minus") && $0.contains(" = 6") })
    #expect(lines[plus + 1].contains("wrong, kept as plus-for-minus: You added"))
    #expect(lines.contains("1 each coordinate after step 1 (a1): 4"))
    #expect(lines.contains("The way to the solution:"))
    #expect(lines[1].contains("the numbers as written"))
  }

  @Test func aSeedHasItsOwnNumbers() throws {
    #expect(try lines("three-steps", seed: 3)[1].hasSuffix("seed 3"))
    #expect(try lines("three-steps", seed: 3) != lines("three-steps"))
  }

  @Test func theReasonsOfAChoiceAreTold() throws {
    let lines = try lines("other-corner")
    #expect(lines.contains { $0.contains("wrong, kept as choice-") })
    #expect(lines.contains { $0.contains("right: The slope is (10, −10)") })
  }
}
