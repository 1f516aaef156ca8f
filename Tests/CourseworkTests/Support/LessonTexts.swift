import Foundation
import Testing

@testable import Coursework

/// A lesson with a front matter of its own around a page, which begins on line 5.
func lessonText(_ page: String) -> String {
  "+++\nid = \"lin-04\"\ntitle = \"A bowl\"\n+++\n" + page
}

/// A fenced block; inside a page that begins with it, its first line is line 6.
func fenced(_ word: String, _ text: String) -> String { "```\(word)\n\(text)\n```\n" }

/// What is reported about a text, as authors see it: by its readers, then by its exercises.
func reports(_ text: String, file: String = "a.md") -> [String] {
  let (lesson, diagnostics) = LessonReader.read(text, file: file)
  return (diagnostics + lesson.exercises.flatMap(\.faults)).map(\.description)
}

/// What is reported about a page with this block alone. The block's first line is line 6.
func reports(_ word: String, _ text: String) -> [String] {
  reports(lessonText(fenced(word, text)))
}

/// The exercise of a block, which must have no fault.
func exercise(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Exercise {
  let (lesson, diagnostics) = LessonReader.read(
    lessonText(fenced("exercise", text)), file: "a.md")
  #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
  let exercise = try #require(lesson.exercises.first, sourceLocation: sourceLocation)
  #expect(exercise.faults.isEmpty, sourceLocation: sourceLocation)
  return exercise
}

/// The lessons of this repository.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "lessons")

  /// Every file below `lessons/`, by its path there.
  static func files() throws -> [CourseFile] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".toml") }
      .map { path in
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return CourseFile(path: path, text: text)
      }
  }

  /// The course in them, whose lessons are read as they are needed.
  static let course = CourseReader.read(
    (try? files()) ?? [], data: ShippedTables.catalog, depth: .asNeeded
  ).course

  /// The exercises of the course dealt out into so many hands: the tests of all hands see each once.
  static func exercises(hand: UInt64, of hands: UInt64) throws -> [Exercise] {
    course.lessons.flatMap(\.exercises).enumerated()
      .filter { UInt64($0.offset) % hands == hand % hands }.map(\.element)
  }

  /// Some of the lessons' files, for what would take too long with all of them.
  static func someLessons() throws -> [CourseFile] {
    try files().filter { $0.path.hasSuffix(".md") }.enumerated()
      .filter { $0.offset % 7 == 3 }.map(\.element)
  }

  static func lesson(_ id: String = "lin-04") throws -> Lesson {
    try #require(course.lesson(id))
  }

  static func exercise(_ id: String) throws -> Exercise {
    try #require(try lesson().exercise(id))
  }
}
