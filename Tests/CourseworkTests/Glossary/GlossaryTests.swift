import Testing

@testable import Coursework

struct GlossaryTests {
  private let glossary = Glossary([
    Concept(id: "gradient", term: "gradient", definition: "A list.", home: "lin-04"),
    Concept(
      id: "gradient-descent", term: "gradient descent", definition: "Steps.", home: "lin-04",
      forms: ["descent"]),
    Concept(id: "epoch", term: "epoch", definition: "A pass.", home: "lin-06"),
  ])

  private func lesson(_ page: String) -> Lesson {
    LessonReader.read(lessonText(page), file: "a.md").lesson
  }

  @Test func conceptsAreFoundByIDAndByTerm() {
    #expect(glossary.concept("epoch")?.definition == "A pass.")
    #expect(glossary.concept("epochs") == nil)
    #expect(glossary.concept(named: "Epochs")?.id == "epoch")
    #expect(glossary.concept(named: "descent")?.id == "gradient-descent")
    #expect(glossary.concept(named: "an epoch") == nil && glossary.concept(named: "") == nil)
    #expect(glossary.nearestID(to: "gradiant") == "gradient")
    #expect(Glossary.empty.isEmpty && Glossary.empty.mentions(in: "epoch").isEmpty)
  }

  @Test func theFirstMentionOfATermInTheProseLeadsToIt() {
    let lesson = lesson(
      "# The gradient\n\nA `gradient` here. The **gradient** is not gradient descent.\n\n"
        + "- Each epoch the gradient again.\n")
    #expect(
      glossary.links(in: lesson) == [
        GlossaryLink(concept: "gradient", block: 1, range: 21..<29),
        GlossaryLink(concept: "gradient-descent", block: 1, range: 37..<53),
        GlossaryLink(concept: "epoch", block: 2, range: 5..<10),
      ])
    guard case .paragraph(let paragraph) = glossary.linking(lesson).blocks[1] else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      paragraph.inlines == [
        Inline("A "), Inline("gradient", .code), Inline(" here. The "),
        Inline("gradient", .strong, link: .term("gradient")), Inline(" is not "),
        Inline("gradient descent", link: .term("gradient-descent")), Inline("."),
      ])
  }

  @Test func aTermAcrossVoicesIsLinkedInBothParts() {
    let linked = glossary.linking(lesson("Take **gradient** descent now.\n"))
    guard case .paragraph(let paragraph) = linked.blocks[0] else { return }
    #expect(paragraph.text == "Take gradient descent now.")
    #expect(
      paragraph.inlines.map(\.link) == [
        nil, .term("gradient-descent"), .term("gradient-descent"), nil,
      ])
  }

  @Test func whatTheAuthorHasLinkedIsNotLinkedAgain() {
    let lesson = lesson("The [slope](#gradient) and the gradient, see [epoch](lin-06).\n")
    #expect(glossary.links(in: lesson) == [])
    #expect(glossary.concepts(in: lesson).map(\.id) == ["gradient"])
  }

  @Test func linkingTwiceChangesNothing() throws {
    let course = CourseReader.read(try Shipped.files(), data: ShippedTables.catalog).course
    let lesson = try #require(course.lesson("lin-04"))
    let once = course.glossary.linking(lesson)
    #expect("\(course.glossary.linking(once).blocks)" == "\(once.blocks)")
    let linked = course.glossary.links(in: lesson).map(\.concept)
    #expect(linked.contains("learning-rate") && linked.contains("gradient"))
  }

  @Test func theConceptsOfAPageBeginWithThoseItIntroduces() {
    let text = "+++\nid = \"lin-06\"\ntitle = \"A\"\nconcepts = [\"epoch\"]\n+++\nA gradient."
    let lesson = LessonReader.read(text, file: "a.md").lesson
    #expect(glossary.concepts(in: lesson).map(\.id) == ["epoch", "gradient"])
  }
}
