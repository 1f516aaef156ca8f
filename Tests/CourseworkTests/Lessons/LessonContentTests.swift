import Testing

@testable import Coursework

@Suite struct LessonContentTests {
  private let concept = Concept(id: "a", term: "a", definition: "A.", home: "lin-01")
  private let page = LessonReader.read(lessonText("Words.\n"), file: "a.md").lesson.content.value

  private func insets(_ content: LessonContent) -> [[Concept]] {
    content.blocks.compactMap { if case .inset(let concepts) = $0 { concepts } else { nil } }
  }

  @Test func anInsetStandsAtTheTopAndTakesThePlaceOfTheOneBefore() {
    let once = page.with(inset: [concept, concept])
    #expect(once.blocks.count == page.blocks.count + 1 && insets(once) == [[concept, concept]])
    guard case .inset = once.blocks[0] else {
      Issue.record("the inset is not at the top")
      return
    }
    #expect(insets(once.with(inset: [concept])) == [[concept]])
    #expect(once.with(inset: []).blocks.count == page.blocks.count)
  }

  @Test func aPageThatIsGivenAnInsetIsNotReadForIt() {
    var lesson = LessonReader.read(lessonText("Words.\n"), file: "a.md", depth: .asNeeded).lesson
    lesson.setInset([concept])
    #expect(lesson.content.made == nil)
    #expect(insets(lesson.content.value) == [[concept]] && lesson.blocks.count == 2)
    lesson.setInset([])
    #expect(lesson.blocks.count == 1)
  }
}
