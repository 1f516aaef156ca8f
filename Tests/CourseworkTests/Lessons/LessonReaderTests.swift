import Labs
import Testing

@testable import Coursework

struct LessonReaderTests {
  private let page = "\n# Head\n\nWords.\n\n" + fenced("formula", "g = 2x")

  @Test func theShippedLessonsHaveNoFault() throws {
    let (course, diagnostics) = CourseReader.read(try Shipped.files(), data: ShippedTables.catalog)
    #expect(diagnostics.map(\.description) == [])
    #expect(!course.lessons.isEmpty)
  }

  @Test func theFirstLessonHasItsLabAndItsExercises() throws {
    let lesson = try Shipped.lesson("lin-04")
    #expect(
      lesson.exercises.map(\.id) == [
        "three-steps", "plus-sign", "other-corner", "write-the-update", "half-a-loop",
        "after-k-steps",
      ])
    #expect(lesson.exercises.allSatisfy { $0.hints.count == 3 })
    guard let lab = lesson.lab?.experiment as? DescendDeclaration else {
      Issue.record("no lab")
      return
    }
    #expect(lab.start == [5, 5] && lab.rate == 0.1)
  }

  @Test func aLessonWithoutFrontMatterIsShownAndSaysHowToBegin() {
    let (lesson, diagnostics) = LessonReader.read("Words.\n\n```lba\n```\n", file: "lin/04-a.md")
    #expect(lesson.title == "04-a.md" && lesson.module == "lin" && lesson.blocks.count == 2)
    #expect(
      diagnostics.map(\.description) == [
        "lin/04-a.md:1:1: The lesson has no front matter. Begin the file with a line +++, then "
          + "id = \"lin-04\" and title = \"…\", then another line +++.",
        "lin/04-a.md:3:1: “lba” opens no block. Did you mean “lab”?",
      ])
  }

  @Test(arguments: ["", "\n", "+++", "+++\nid = \"lin-04\"\n", "++\n++\n", " "])
  func whatHasNoWholeFrontMatterSaysSo(_ text: String) {
    #expect(reports(text).map { $0.prefix(10) } == ["a.md:1:1: "])
  }

  @Test func linesAreCountedThroughTheFrontMatter() {
    #expect(
      reports(lessonText(page)) == ["a.md:11:6: Write 2*x, with a star, for 2x."])
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsChangeNothing(_ end: String) {
    let text = lessonText(page)
    let other = LessonReader.read(text.replacing("\n", with: end), file: "a.md")
    let plain = LessonReader.read(text, file: "a.md")
    #expect(other.diagnostics == plain.diagnostics)
    #expect("\(other.lesson.blocks)" == "\(plain.lesson.blocks)")
    #expect(other.lesson.title == "A bowl")
  }

  @Test func mixedLineEndsAreCountedOneByOne() {
    let text = "+++\r\nid = \"lin-04\"\ntitle = \"A\"\r\n+++\r\n\r\n```formula\ng = 2x\r\n```\r\n"
    #expect(reports(text) == ["a.md:7:6: Write 2*x, with a star, for 2x."])
  }

  @Test func aByteOrderMarkChangesNothing() {
    #expect(reports("\u{feff}" + lessonText(page)) == reports(lessonText(page)))
  }

  @Test func aNULIsNamedInTheFrontMatterAndShownInThePage() {
    #expect(
      reports("+++\nid = \"lin-04\"\ntitle = \"\u{0}\"\n+++\n") == [
        "a.md:3:10: The front matter is not valid TOML: it holds a NUL character"
      ])
    let (lesson, diagnostics) = LessonReader.read(lessonText("a\u{0}b\n"), file: "a.md")
    #expect(diagnostics.isEmpty)
    guard case .paragraph(let paragraph)? = lesson.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.text == "a\u{fffd}b")
  }

  @Test func charactersThatAreNoUTF8AreShownAsReplaced() {
    let bytes = Array(lessonText("a").utf8) + [0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]
    let lesson = LessonReader.read(String(decoding: bytes, as: UTF8.self), file: "a.md").lesson
    guard case .paragraph(let paragraph)? = lesson.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.text.hasPrefix("a\u{fffd}(\u{fffd}"))
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() {
    let head = lessonText("")
    let full = head + String(repeating: "a", count: LessonReader.largest - head.utf8.count)
    #expect(reports(full) == [])
    #expect(
      reports(full + "a", file: "lin/04-a.md") == [
        "lin/04-a.md:1:1: The file has \(LessonReader.largest + 1) bytes; a lesson has at most "
          + "\(LessonReader.largest)."
      ])
  }

  @Test func aLineThatOpensTooManyListsIsLeftOutAndTheRestIsRead() {
    let page = "Before.\n\n" + String(repeating: "- ", count: 101) + "x\n\nAfter.\n"
    let (lesson, diagnostics) = LessonReader.read(lessonText(page), file: "a.md")
    #expect(
      diagnostics.map(\.description) == [
        "a.md:7:1: This line opens 101 lists and quotes; at most 100 are read. Begin it with words."
      ])
    #expect(lesson.blocks.count == 2)
    #expect(reports(lessonText(String(repeating: "- ", count: 100) + "x\n")) == [])
  }

  @Test func theLineOfTheIDIsFound() {
    #expect(LessonReader.lineOfID("+++\ntitle = \"A\"\nid = \"lin-04\"\n+++\n") == 3)
    #expect(LessonReader.lineOfID("Words.") == 1)
  }
}
