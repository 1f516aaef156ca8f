import Foundation
import Labs
import Testing

@testable import Coursework

/// The lesson in the manual page gradus-lesson(5) is a lesson.
struct ManualPageTests {
  /// The example of the page, as a reader would type it.
  private func example() throws -> String {
    let url = Shipped.folder.appending(path: "gradus-lesson.5")
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: ".EX"))
    let end = try #require(lines.firstIndex(of: ".EE"))
    var text = lines[(start + 1)..<end].joined(separator: "\n") + "\n"
    for (escape, character) in [
      ("\\&", ""), ("\\-", "-"), ("\\(ga", "`"), ("\\(aq", "'"), ("\\(ha", "^"), ("\\(ti", "~"),
      ("\\(dq", "\""), ("\\e", "\\"),
    ] {
      text = text.replacing(escape, with: character)
    }
    return text
  }

  @Test func itsLessonIsReadWithoutAFault() throws {
    let file = CourseFile(path: "lin/99-one-step.md", text: try example())
    let (course, faults) = CourseReader.read(
      try Shipped.files() + [file], data: ShippedTables.catalog)
    #expect(faults.map(\.description) == [])
    let lesson = try #require(course.lesson("lin-99"))
    #expect(lesson.exercises.map(\.id) == ["one-step"] && lesson.lab != nil)
    #expect(lesson.exercises.flatMap(\.faults) == [])
    let kinds = lesson.blocks.map { block -> String in
      switch block {
      case .paragraph: "paragraph"
      case .formula: "formula"
      case .plot: "plot"
      case .exercise: "exercise"
      case .inset: "inset"
      case .note: "note"
      }
    }
    #expect(kinds == ["paragraph", "formula", "plot", "exercise", "note"])
    var session = ExerciseSession(try #require(lesson.exercises.first))
    for (index, answer) in session.variant.solution.enumerated() {
      let outcome = session.answer(answer, question: index).verdict.outcome
      #expect(outcome == .right)
    }
  }

  @Test func everyKeyOfTheFrontMatterAndEveryBlockIsExplained() throws {
    let url = Shipped.folder.appending(path: "gradus-lesson.5")
    let text = try String(contentsOf: url, encoding: .utf8)
    for word in [
      "id", "title", "minutes", "needs", "concepts", "lab", "formula", "plot", "exercise",
      "predict", "note",
    ] {
      #expect(text.contains("\n.TP\n.B \(word)\n"), "\(word)")
    }
  }

  @Test func everyPictureOfATrainingIsNamed() throws {
    let pages = [
      try String(contentsOf: Shipped.folder.appending(path: "gradus-lesson.5"), encoding: .utf8)
        .replacing("\\-", with: "-"),
      try String(
        contentsOf: Shipped.folder.deletingLastPathComponent().appending(path: "CONTRIBUTING.md"),
        encoding: .utf8),
    ]
    for (page, name) in pages.flatMap({ page in TrainPictureName.allCases.map { (page, $0) } }) {
      #expect(page.contains(name.rawValue), "\(name)")
    }
  }
}
