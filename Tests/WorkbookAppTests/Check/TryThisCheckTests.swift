import Coursework
import Testing

@testable import WorkbookApp

@Suite struct TryThisCheckTests {
  /// What a lesson of the course tells its readers to press can be pressed, and what they are told to see
  /// is seen.
  @Test(arguments: ShippedCourse.course.lessons.map(\.id))
  func whatALessonTellsToTryIsTrue(_ id: String) throws {
    let lesson = try #require(ShippedCourse.course.lesson(id))
    let faults = TryThisCheck().faults(in: lesson, CheckOptions(data: ShippedTables.catalog))
    for fault in faults { Issue.record("\(fault)") }
  }

  @Test func mostLessonsHaveSomethingToTry() {
    let silent = ShippedCourse.course.lessons.filter { lesson in
      !lesson.labs.isEmpty && lesson.tryThis.allSatisfy(\.moves.isEmpty)
    }
    #expect(silent.map(\.id) == [])
  }

  private static func faults(_ words: String) -> [String] {
    let text = """
      +++
      id = "lin-01"
      title = "Bowl"
      minutes = 5
      +++

      ```lab
      kind = "descend"
      f = "x1^2 + x2^2"
      start = { x1 = 5, x2 = 5 }
      rate = 0.1
      view = { x1 = [-6, 6], x2 = [-6, 6] }
      ```

      - \(words)
      """
    let files = [
      CourseFile(
        path: "course.toml", text: "title = \"C\"\n[[module]]\nid = \"lin\"\ntitle = \"Lin\"\n"),
      CourseFile(path: "lin/01-bowl.md", text: text),
    ]
    let course = CourseReader.read(files).course
    return TryThisCheck().faults(in: course, CheckOptions()).map(\.message)
  }

  @Test func trueLinesAreClean() {
    #expect(Self.faults("Press `n`: f falls from 50 to 32.") == [])
    #expect(Self.faults("Set the rate to 0.3, then x1 to 2. Press `n`: f is 4.64.") == [])
  }

  @Test(arguments: [
    ("Press `n`: f falls to 33.", "The number 33 does not come up"),
    ("Press `x`.", "`x` means nothing here."),
    ("Press `L`.", "`L` means nothing here."),
    ("Choose speed and press `→`.", "There is no control “speed”."),
    ("Press `+` up to 0.33.", "stops at"),
    ("Press `b`.", "Nothing changes"),
  ])
  func otherLinesAreTold(_ words: String, _ part: String) {
    let faults = Self.faults(words)
    #expect(faults.contains { $0.contains(part) }, "\(faults)")
  }
}
