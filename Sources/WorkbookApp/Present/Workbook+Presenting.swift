public import Cells
public import Coursework
public import TerminalUI

/// The workbook in front of a class: a lesson on the projector, the notes in a second terminal. Neither
/// has a student, and nothing that is done is kept.
extension Workbook {
  /// A lesson for the projector.
  public static func presenting(
    _ lesson: Lesson, of course: Course, size: Size, glyphs: Glyphs, notices: [String] = [],
    appearance: Appearance? = nil, isGroundChosen: Bool = false
  ) -> Workbook {
    classroom(course, size, glyphs, notices, appearance, isGroundChosen) {
      PresentScreen(lesson, context: $0)
    }
  }

  /// The instructor's notes.
  public static func notes(
    size: Size, glyphs: Glyphs, appearance: Appearance? = nil, isGroundChosen: Bool = false
  ) -> Workbook {
    classroom(Course(title: "", modules: []), size, glyphs, [], appearance, isGroundChosen) { _ in
      NotesScreen()
    }
  }

  private static func classroom(
    _ course: Course, _ size: Size, _ glyphs: Glyphs, _ notices: [String],
    _ appearance: Appearance?, _ isGroundChosen: Bool, _ screen: (Context) -> any Screen
  ) -> Workbook {
    var workbook = Workbook(
      course: course, progress: Progress(), owner: Owner(name: "class", isGuest: true), size: size,
      glyphs: glyphs, notices: notices, appearance: appearance, isGroundChosen: isGroundChosen)
    workbook.show(screen(workbook.context))
    return workbook
  }

  /// Where the presentation stands; nil when there is none.
  public var presented: PresentState? {
    screens.lazy.compactMap { $0 as? PresentScreen }.first?.state
  }

  /// Passes what is known of the presentation to the notes.
  mutating func hear(_ news: PresentNews) {
    changeScreens { screen in
      guard var notes = screen as? NotesScreen else { return }
      notes.hear(news)
      screen = notes
    }
  }
}
