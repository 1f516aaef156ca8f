internal import Cells
internal import Coursework
internal import TerminalUI

/// Every page fits the screens of a classroom, whatever has been answered: no row is wider than its
/// pane, no character is missing in ASCII, and a question stands in view as a whole.
struct ScreenCheck: LessonChecker {
  /// The norm, and the smallest that the workbook runs on.
  static let sizes = [Size(columns: 80, rows: 24), Workbook.smallest]

  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    let states = PageState.allCases.map { state in
      (state, lesson.exercises.map { state.session(of: $0) })
    }
    var faults: [LessonDiagnostic] = []
    for size in Self.sizes {
      // The footer is not the page's.
      let area = Rect(Size(columns: size.columns, rows: size.rows - 1))
      let hasLab = lesson.lab != nil
      let layout = LessonLayout(area, hasLab: hasLab, zoom: .none)
      for glyphs in [Glyphs.unicode, .ascii] {
        for (state, sessions) in states {
          let page = CheckedPage(
            lesson: lesson, sessions: sessions, columns: layout.proseColumns,
            rows: layout.page.rows,
            glyphs: glyphs, screen: "\(size)\(glyphs.isASCII ? " in ASCII" : "")", state: state)
          faults += page.faults()
        }
      }
    }
    // What is wrong in one state is wrong in most; it is said once, for the first.
    var seen: Set<Int> = []
    return faults.filter { seen.insert($0.line).inserted }
  }
}

/// What a student may have done with the exercises of a page.
enum PageState: String, CaseIterable {
  case asked = "as it is asked"
  case wrong = "answered wrong"
  case helped = "with all hints open"
  case solved = "solved"

  func session(of exercise: Exercise) -> ExerciseSession {
    var session = ExerciseSession(exercise)
    switch self {
    case .asked: break
    case .wrong:
      for (index, question) in session.variant.questions.enumerated() {
        // What was predicted wrong is told when the student has said how sure they are.
        let sure = question.confidenceIn == nil ? nil : session.variant.solution.last
        guard let answer = SampleAnswers.wrong(session, question: index) ?? sure else { continue }
        _ = session.answer(answer, question: index)
      }
    case .helped:
      while !session.isSolutionShown { _ = session.openHint() }
    case .solved:
      for (index, answer) in session.variant.solution.enumerated()
      where session.variant.questions.indices.contains(index) {
        _ = session.answer(answer, question: index)
      }
    }
    return session
  }
}

/// A page as one screen shows it.
private struct CheckedPage {
  let lesson: Lesson
  let sessions: [ExerciseSession]
  let columns: Int
  let rows: Int
  let glyphs: Glyphs
  let screen: String
  let state: PageState

  func faults() -> [LessonDiagnostic] {
    var faults: [LessonDiagnostic] = []
    let prose = builder(focus: nil).prose()
    for focus in focuses {
      let page = builder(focus: focus).rows(prose: prose)
      // The prose is the same wherever the cursor stands.
      for row in page where focus == nil || row.target?.exercise == focus?.exercise {
        let text = glyphs.spelled(row.line.text)
        let width = TextWidth.columns(of: text)
        if width > columns || row.spots.contains(where: { $0.columns.upperBound > columns }) {
          faults.append(
            fault(
              row,
              "This line has \(width) columns; its pane has \(columns) at \(screen), and the "
                + "rest is cut off: \(row.line.text)"))
        }
        if !glyphs.isASCII, let lost = Self.lost(in: row.line.text) {
          faults.append(
            fault(row, "“\(lost)” cannot be shown in ASCII. Write it in words: \(row.line.text)"))
        }
      }
      if let focus { faults += heightFaults(page, focus) }
    }
    return faults
  }

  private func builder(focus: PageRow.Target?) -> PageBuilder {
    PageBuilder(lesson: lesson, sessions: sessions, focus: focus, columns: columns, glyphs: glyphs)
  }

  /// No question, and each question of the page.
  private var focuses: [PageRow.Target?] {
    [nil]
      + sessions.enumerated().flatMap { exercise, session in
        session.variant.questions.indices.map {
          PageRow.Target(exercise: exercise, question: $0)
        }
      }
  }

  /// A question that is asked must be seen whole, from its words to the field.
  private func heightFaults(_ page: [PageRow], _ focus: PageRow.Target) -> [LessonDiagnostic] {
    let own = page.filter {
      $0.target?.exercise == focus.exercise && $0.target?.question == focus.question
    }
    guard let first = own.first, own.count > rows else { return [] }
    return [
      fault(
        first,
        "Question \(focus.question + 1) has \(own.count) rows at \(screen), where the page has "
          + "\(rows). Ask it in fewer words.")
    ]
  }

  private func fault(_ row: PageRow, _ message: String) -> LessonDiagnostic {
    guard case .exercise(let exercise) = lesson.blocks[row.block] else {
      return lesson.place(ofBlock: row.block).fault(message)
    }
    return exercise.fault("\(state.rawValue): \(message)")
  }

  /// The first character that has no ASCII spelling.
  private static func lost(in text: String) -> Character? {
    text.first { !$0.isASCII && Glyphs.ascii.spelled(String($0)).contains("?") }
  }
}
