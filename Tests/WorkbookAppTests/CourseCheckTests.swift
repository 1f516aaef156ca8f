import Coursework
import Testing

@testable import WorkbookApp

@Suite struct CourseCheckTests {
  @Test func theShippedCourseIsSound() {
    #expect(CourseReader.read(ShippedCourse.files).diagnostics == [])
    #expect(CourseCheck.faults(in: ShippedCourse.course) == [])
  }

  @Test func anExerciseWithoutHintsIsNamed() {
    let faults = CourseCheck.faults(in: course(exercise: "steps = \"y1 = y0 - 0.1*2*y0\""))
    #expect(faults.map(\.message) == ["lin-01/one: It has no hints. Write: hints = [\"…\"]"])
  }

  @Test func aLineThatIsCutOnTheSmallestScreenIsNamed() {
    let code = String(repeating: "x", count: 60)
    let text = "+++\nid = \"lin-01\"\ntitle = \"T\"\n+++\n\n    \(code)\n"
    let course = CourseReader.read([CourseFile(path: "lin/01.md", text: text)]).course
    #expect(CourseCheck.faults(in: course).contains { $0.message.contains("is cut off at 60x18") })
  }

  private func course(exercise: String) -> Course {
    let text = """
      +++
      id = "lin-01"
      title = "T"
      +++
      ```exercise
      id = "one"
      kind = "steps"
      ask = "One step."
      given = { y0 = 5 }
      \(exercise)
      ```
      """
    return CourseReader.read([CourseFile(path: "lin/01.md", text: text)]).course
  }
}
