import Coursework
import Testing

@testable import WorkbookApp

@Suite struct CourseCheckTests {
  @Test func theShippedCourseIsSound() async {
    let read = CourseReader.read(ShippedCourse.files, data: ShippedTables.catalog)
    #expect(read.diagnostics == [])
    let faults = await CourseCheck.faults(in: ShippedCourse.course)
    #expect(faults == [])
  }

  @Test func faultsStandInTheOrderOfTheFilesAndOnce() async {
    let exercise = """
      ```exercise
      id = "one"
      kind = "steps"
      ask = "One step."
      given = { y0 = 5 }
      steps = "y1 = y0 - 0.1*2*y0"
      ```
      """
    let wide = "    " + String(repeating: "x", count: 90)
    let course = CourseReader.read([
      Samples.file("lin-02", exercise), Samples.file("lin-01", "Words.\n\n\(wide)\n\n\(exercise)"),
    ]).course
    let faults = await CourseCheck.faults(in: course)
    #expect(faults.map(\.file) == ["lin/01.md", "lin/01.md", "lin/02.md"])
    #expect(faults.map(\.line) == [7, 9, 5])
    #expect(Set(faults).count == faults.count)
  }

  /// Anywhere in the course: also where the glossary has its concepts already.
  @Test(arguments: ["lin-11", "log-12", "lin-99"])
  func aNewLessonIsSound(_ id: String) async throws {
    let course = ShippedCourse.course
    let template = try LessonTemplate(
      id: id, title: "Anything", course: course, modules: course.moduleIDs)
    let file = CourseFile(path: template.path, text: template.text)
    let (all, faults) = CourseReader.read(
      ShippedCourse.files + [file], data: ShippedTables.catalog)
    #expect(faults == [] && all.lesson(id) != nil)
    let proven = await CourseCheck.faults(in: all)
    #expect(proven == [])
  }
}
