import Cells
import Coursework
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

/// Every lesson on the screen of a classroom, after what its first line to be tried says.
@Suite struct LessonPicturesTests {
  private static let lessons = ShippedCourse.course.lessons.filter { !$0.labs.isEmpty }.map(\.id)

  @Test(arguments: lessons)
  func theStateThatTheTextDescribes(_ id: String) throws {
    let lesson = try #require(ShippedCourse.course.lesson(id))
    var rig = Rig(80, 24, lesson: id)
    if let line = lesson.tryThis.first(where: { !$0.moves.isEmpty }) {
      var player = TryThisPlayer(line)
      while let key = player.next(on: try stage(of: rig)) { rig.send(.key(key)) }
      #expect(player.problem == nil)
      for _ in 0..<160 where try stage(of: rig).panel?.isRunning == true {
        rig.send(.tick)
        rig.finishWork(rounds: 10)
      }
      // A run that goes on would be at another step on a faster machine.
      if try stage(of: rig).panel?.strip.isRunning == true { rig.press("<Space>") }
    }
    expectGolden(rig.canvas.golden, "lesson-\(id)")
  }

  private func stage(of rig: Rig) throws -> TryThisPlayer.Stage {
    let screen = rig.workbook.screens.reversed().compactMap { $0 as? LessonScreen }.first
    let lesson = try #require(screen)
    return TryThisPlayer.Stage(
      panel: lesson.lab, isLabFocused: lesson.focus == .lab,
      isCovered: !(rig.workbook.screens.last is LessonScreen))
  }
}
