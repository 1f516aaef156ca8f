import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ConceptCheckTests {
  private let glossary = Glossary([
    Concept(id: "slope", term: "slope", definition: "D.", home: "lin-01"),
    Concept(id: "rate", term: "rate", definition: "D.", home: "lin-02"),
    Concept(id: "logit", term: "logit", definition: "D.", home: "cls-01"),
    Concept(id: "data", term: "data", definition: "D.", home: "fnd-01"),
  ])

  private func reports(_ page: String, front: String = "") -> [String] {
    var course = Samples.course(page, front: front)
    course.glossary = glossary
    return Samples.reports(ConceptCheck(), course)
  }

  @Test func aTermBeforeItsHomeIsNamedOnce() {
    #expect(
      reports("The slope.\n\nThe logit and rates.\n\nA logit again.") == [
        "lin/01.md:7:1: “logit” is used before its home cls-01. Say it in other words, or name it: "
          + "needs = [\"logit\"].",
        "lin/01.md:7:1: “rates” is used before its home lin-02. Say it in other words, or name it: "
          + "needs = [\"rate\"].",
      ])
  }

  @Test func whatIsNeededMayBeUsed() {
    #expect(reports("The logit.", front: "needs = [\"logit\"]\n") == [])
    #expect(reports("The `logit`.") == [])
  }

  @Test func theCourseFileOrdersModulesTheGlossaryTheOthers() {
    var course = Course(title: "C", modules: [], glossary: glossary)
    #expect(CourseOrder(course).isLater("cls-01", than: "lin-09"))
    #expect(CourseOrder(course).isLater("fnd-01", than: "cls-09"))
    #expect(CourseOrder(course).isLater("lin-02", than: "lin-01"))
    #expect(!CourseOrder(course).isLater("lin-01", than: "lin-01"))
    #expect(!CourseOrder(course).isLater("xyz-01", than: "lin-01"))
    course.moduleIDs = ["fnd", "lin"]
    #expect(!CourseOrder(course).isLater("fnd-01", than: "lin-01"))
    #expect(CourseOrder(course).isLater("cls-01", than: "fnd-01"))
  }
}
