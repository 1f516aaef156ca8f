import Testing

@testable import Coursework

struct CourseOrderTests {
  private let glossary = Glossary([
    Concept(id: "slope", term: "slope", definition: "D.", home: "lin-01"),
    Concept(id: "rate", term: "rate", definition: "D.", home: "lin-02"),
    Concept(id: "logit", term: "logit", definition: "D.", home: "cls-01"),
    Concept(id: "data", term: "data", definition: "D.", home: "fnd-01"),
  ])

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

  @Test func whatIsWrittenAndNotLaterIsIntroduced() {
    let lessons = ["lin-01", "lin-03"].map { id in
      CourseFile(path: "lin/\(id.suffix(2)).md", text: "+++\nid = \"\(id)\"\ntitle = \"T\"\n+++\n")
    }
    var course = CourseReader.read(lessons).course
    course.glossary = glossary
    let order = CourseOrder(course)
    #expect(order.isIntroduced(in: "lin-01", before: "lin-03"))
    #expect(order.isIntroduced(in: "lin-01", before: "lin-01"))
    #expect(!order.isIntroduced(in: "lin-03", before: "lin-01"))
    #expect(!order.isIntroduced(in: "lin-02", before: "lin-03"))
    #expect(order.isWritten("lin-03") && !order.isWritten("fnd-01"))
  }
}
