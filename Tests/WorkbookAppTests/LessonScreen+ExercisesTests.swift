import Cells
import Coursework
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

/// Answers put together on a lesson's page: keys and clicks in, the text of the answer in the log.
@Suite struct LessonScreenExercisesTests {
  private func rig(_ form: String, _ columns: Int = 80, _ rows: Int = 24) throws -> Rig {
    Rig(
      columns, rows, course: EntryCourse.course, lesson: try #require(EntryCourse.lessons[form]))
  }

  @Test(arguments: [
    ("vector", "6 16 31 26<Enter>", "6 16 31 26", "right"),
    ("matrix", "9 18;19 38;33 66<Enter>", "9 18; 19 38; 33 66", "right"),
    ("order", "cab<Space><Down><Space>d<Enter>", nil, nil),
    ("match", "abcd<Enter>", "1a 2b 3c 4d", nil),
    ("curve", "20 8 3 1 0.6<Enter>", "50 20 8 3 1 0.6", "right"),
    ("settings", "0.4<Enter><Enter>", nil, "right"),
  ])
  func anAnswerIsComposed(
    _ form: String, _ script: String, _ answer: String?, _ outcome: String?
  ) throws {
    var rig = try rig(form)
    rig.press("<Enter>" + script)
    let event = try #require(rig.recorded.last { $0.kind == .answered })
    if let answer { #expect(event.answer == answer) }
    if let outcome { #expect(event.verdict == outcome) }
    #expect(event.verdict != "unreadable")
    // The log gives the answer back.
    let again = Rig(
      80, 24, course: EntryCourse.course, progress: Coursework.Progress(rig.recorded),
      lesson: EntryCourse.lessons[form])
    let screen = try #require(again.workbook.screens.last as? LessonScreen)
    let entry = screen.entry(at: PageRow.Target(exercise: 0, question: 0))
    #expect(entry.text == event.answer && entry.isJudged)
    #expect(screen.sessions[0].verdicts[0]?.outcome.rawValue == event.verdict)
  }

  @Test func whatIsBegunStaysWhileTheExperimentIsLookedAt() throws {
    var rig = try rig("vector")
    rig.press("<Enter>6 16<Esc>nn<Enter>")
    #expect(rig.text.contains("step 2"))
    rig.press(" 31 26<Enter>")
    #expect(rig.recorded.last { $0.kind == .answered }?.answer == "6 16 31 26")
  }

  @Test func theCursorStandsInItsBox() throws {
    for (form, script) in [
      ("vector", "6 1"), ("matrix", "9 18;1"), ("settings", "0.4<Enter>3"), ("curve", "20 8"),
    ] {
      var rig = try rig(form)
      rig.press("<Enter>" + script)
      let canvas = rig.canvas
      let cursors = (0..<24).flatMap { row in
        (0..<39).compactMap { column in
          canvas[column, row].style.emphasis == [.underline, .reverse] ? (column, row) : nil
        }
      }
      #expect(cursors.count == 1, "\(form)")
      let (column, row) = try #require(cursors.first)
      #expect(canvas[column - 1, row].character == script.last, "\(form)")
    }
  }

  @Test func boxesAndLinesAreClicked() throws {
    var vector = try rig("vector")
    vector.press("<Enter>6 16 31 26")
    vector.click("16 ")
    vector.press("<C-u>17<Enter><Enter><Enter>")
    #expect(vector.recorded.last { $0.kind == .answered }?.answer == "6 17 31 26")
    var order = try rig("order")
    order.click("b) ")
    order.click("a) ")
    order.press("<Enter>")
    #expect(order.recorded.last { $0.kind == .answered }?.answer == "b a c d")
    var match = try rig("match")
    for text in ["0.98", "d) ", "a) ", "b) ", "c) "] { match.click(text) }
    match.press("<Enter>")
    #expect(match.recorded.last { $0.kind == .answered }?.answer == "1d 2a 3b 4c")
  }

  @Test func aPasteGoesIntoTheBoxes() throws {
    var rig = try rig("matrix")
    rig.press("<Enter>")
    rig.send(.paste("9 18\n19 38\n33 66"))
    rig.press("<Enter>")
    #expect(rig.recorded.last { $0.kind == .answered }?.verdict == "right")
  }

  @Test func anHIsAHintWhereNoAnswerHoldsOne() throws {
    for (form, opens) in [("vector", true), ("order", true), ("curve", true), ("settings", false)] {
      var rig = try rig(form)
      rig.press("<Enter>H")
      #expect(rig.recorded.contains { $0.kind == .helped } == opens, "\(form)")
    }
  }

  @Test func tabGoesOnAndEscapeLeaves() throws {
    var rig = try rig("vector")
    rig.press("<Enter>6<Tab>2<Esc>")
    let screen = try #require(rig.workbook.screens.last as? LessonScreen)
    #expect(screen.focus == .page)
    #expect(screen.entries.count == 2)
    rig.press("v")
    let other = try #require(rig.workbook.screens.last as? LessonScreen)
    #expect(other.entries.isEmpty)
  }

  private static let states = [
    ("vector", "<Enter>6 16 3"), ("matrix", "<Enter>9 18;1"), ("order", "<Enter><Down><Space><Up>"),
    ("match", "<Enter>ca"), ("curve", "<Enter>20<Right>8<Right><Down>"),
    ("settings", "<Enter>0.4<Enter>"),
  ]

  @Test(arguments: states, [(80, 24), (60, 18)])
  func goldenWhileItIsComposed(_ state: (String, String), _ size: (Int, Int)) throws {
    var rig = try rig(state.0, size.0, size.1)
    rig.press(state.1)
    expectGolden(rig.canvas.golden, "compose-\(state.0)-\(size.0)x\(size.1)")
  }

  private static let wrong = [
    ("vector", "<Enter>6 16 31 27<Enter>"), ("matrix", "<Enter>9 18;19 38;33 67<Enter>"),
    ("order", "<Enter><Enter><Enter>"), ("match", "<Enter>abcd<Enter>"),
    ("curve", "<Enter>20 8 3 10 30<Enter>"), ("settings", "<Enter>0.01<Enter><Enter>"),
  ]

  @Test(arguments: wrong, [(80, 24), (60, 18)])
  func goldenOfAWrongAnswer(_ state: (String, String), _ size: (Int, Int)) throws {
    var rig = try rig(state.0, size.0, size.1)
    rig.press(state.1)
    #expect(rig.recorded.last { $0.kind == .answered }?.verdict == "wrong")
    expectGolden(rig.canvas.golden, "compose-\(state.0)-wrong-\(size.0)x\(size.1)")
  }

  @Test(arguments: [
    ("vector", "<Enter>6 x 31 26<Enter>"), ("matrix", "<Enter>9 18;19 38;33 <Enter>"),
    ("match", "<Enter>ab<Enter>"), ("curve", "<Enter>x y 3 10 30<Enter>"),
    ("settings", "<Enter>fast<Enter><Enter>"),
  ])
  func goldenOfWhatCannotBeRead(_ form: String, _ script: String) throws {
    var rig = try rig(form)
    rig.press(script)
    #expect(rig.recorded.last { $0.kind == .answered }?.verdict ?? "unreadable" == "unreadable")
    expectGolden(rig.canvas.golden, "compose-\(form)-unreadable-80x24")
  }
}
