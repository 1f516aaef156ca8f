import Coursework
import Testing

@testable import WorkbookApp

@Suite struct KindCheckTests {
  @Test func whatAKindSaysAgainstItselfIsToldAtTheExercise() {
    let page = """
      Words.

      ```exercise
      kind = "steps"
      id = "one"
      ask = "Work."
      given = { a0 = 5, eta = 1 }
      steps = "a1 = a0 - eta*2*a0"
      ```
      """
    let course = Samples.course(page)
    let found = Samples.reports(KindCheck(), course)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lin/01.md:9:1: With the numbers as written a mistake") == true)
    #expect(
      Samples.reports(KindCheck(), Samples.course(page.replacing("eta = 1 }", with: "eta = 0.1 }")))
        == [])
  }

  @Test func theShippedCourseHasNothingAgainstItself() {
    #expect(Samples.reports(KindCheck(), ShippedCourse.course) == [])
  }
}
