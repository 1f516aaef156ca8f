import Testing

@testable import Coursework

struct CourseReferencesTests {
  private func inset(of lesson: Lesson?) -> [String] {
    guard case .inset(let concepts)? = lesson?.blocks.first else { return [] }
    return concepts.map(\.id)
  }

  @Test func aConceptWhoseHomeIsNotThereGetsAnInset() {
    let course = CourseReader.read(SoundCourse.files()).course
    #expect(inset(of: course.lesson("lin-04")) == ["epoch"])
  }

  /// A course of two lessons, the first of which is the home of the epoch.
  private func home(_ id: String) -> Course {
    let home = CourseFile(
      path: "lin/\(id.suffix(2)).md",
      text: "+++\nid = \"\(id)\"\ntitle = \"E\"\nconcepts = [\"epoch\"]\n+++\nWords.\n")
    let files = SoundCourse.files().map { file in
      var file = file
      file.text = file.text.replacing("home = \"lin-06\"", with: "home = \"\(id)\"")
      return file
    }
    let (course, faults) = CourseReader.read(files + [home])
    #expect(faults.isEmpty, "\(faults)")
    return course
  }

  @Test func aConceptOfAnEarlierLessonGetsNone() {
    #expect(inset(of: home("lin-01").lesson("lin-04")) == [])
  }

  @Test func aConceptOfALaterLessonGetsAnInset() {
    #expect(inset(of: home("lin-06").lesson("lin-04")) == ["epoch"])
  }

  @Test func anInsetHasRoomForEight() {
    let concepts = (0..<10).map {
      "[[concept]]\nid = \"c\($0)\"\nterm = \"c\($0)\"\ndefinition = \"It.\"\nhome = \"mlp-01\"\n"
    }.joined()
    let needs = (0..<10).map { "\"c\($0)\"" }.joined(separator: ", ")
    let page = "+++\nid = \"lin-04\"\ntitle = \"A\"\nneeds = [\(needs)]\n+++\nWords.\n"
    let (course, faults) = CourseReader.read([
      CourseFile(path: "concepts.toml", text: concepts), CourseFile(path: "lin/04.md", text: page),
    ])
    #expect(inset(of: course.lesson("lin-04")).count == 8)
    #expect(
      faults.map(\.description) == [
        "lin/04.md:4:58: “needs” names 10 concepts that no lesson introduces before, and the "
          + "inset “What you need” has room for 8. Name fewer."
      ])
  }

  @Test func withoutAGlossaryNothingIsHeldAgainstIt() {
    let files = SoundCourse.files(
      page: SoundCourse.page.replacing("[gradient](#gradient)", with: "gradient"))
    let (course, faults) = CourseReader.read(files.filter { $0.path != "concepts.toml" })
    #expect(faults.map(\.description) == [])
    #expect(inset(of: course.lesson("lin-04")) == [])
  }
}
