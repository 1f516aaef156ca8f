import Cells
import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

extension Rig {
  /// A lesson in front of a class.
  static func presenting(
    _ id: String, _ columns: Int = 160, _ rows: Int = 50, glyphs: Glyphs = .unicode,
    course: Course = ShippedCourse.course
  ) throws -> Rig {
    var rig = Rig(columns, rows, glyphs: glyphs, course: course)
    let lesson = try #require(course.lesson(id))
    rig.workbook = Workbook.presenting(
      lesson, of: course, size: Size(columns: columns, rows: rows), glyphs: glyphs)
    return rig
  }

  var presented: PresentScreen {
    get throws {
      try #require(workbook.screens.lazy.compactMap { $0 as? PresentScreen }.first)
    }
  }

  /// What the second terminal was told.
  var told: [PresentState] {
    effects.compactMap { if case .tell(let state) = $0 { state } else { nil } }
  }

  /// Lets time pass until nothing moves by itself, at most so many ticks.
  mutating func settle(_ most: Int = 2000) {
    for _ in 0..<most where workbook.tick != nil { send(.tick) }
  }

  /// Goes on until the words stand on the screen.
  mutating func goOn(to words: String) throws {
    for _ in 0..<200 {
      if text.contains(words) { return }
      press("<PgDn>")
    }
    Issue.record("“\(words)” does not come.\n\(text)")
  }
}
