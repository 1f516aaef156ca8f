import ArgumentParser
import Cells
import Coursework
import CursesTerminal
import Foundation
import TerminalUI
import WorkbookApp

/// `gradus present`: a lesson in front of a class.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Show a lesson on a projector.",
    discussion: """
      Example: gradus present lin-04

      → shows one thing after another, p presses the keys of the next line to be tried, . hides the \
      experiment until the room has guessed, f freezes, g returns to the start, ? lists all keys. \
      `gradus notes` in a second terminal follows with the lesson's notes and a clock. Nothing is \
      written to anybody's progress.
      """)

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String

  @Option(help: "The folder of the course.")
  var course: String?

  @OptionGroup var look: AppearanceOptions

  func run() throws {
    let course = try CourseFolder.read(self.course).course
    let lesson = try StudentOptions.lesson(self.lesson, in: course)
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else {
      throw Failure.noTerminal(
        "`gradus present` needs a terminal. `gradus read \(lesson.id)` prints the lesson.")
    }
    let kept = KeptAppearance.read(ProcessInfo.processInfo.environment)
    let watch = (try? CourseFolder.lessons(self.course)).map { LessonWatch(lessons: $0) }
    // A class does not wait for its notes: without a socket there is a lesson all the same.
    var notices: [String] = []
    var server: PresentServer?
    do throws(Failure) {
      server = try PresentServer(ProcessInfo.processInfo.environment)
    } catch {
      notices.append(error.message)
    }
    let worker = LabWorker()
    var options = look.terminal(kept: kept)
    options.wakes = [watch?.descriptor, server?.descriptor, worker.descriptor].compactMap { $0 }
    var terminal = try OpenOptions.open(options)
    ProcessSignals.ignoreClosedPipes()
    let workbook = Workbook.presenting(
      lesson, of: course, size: terminal.size, glyphs: terminal.glyphs, notices: notices,
      appearance: terminal.appearance, isGroundChosen: look.theme(kept: kept) != nil)
    if let state = workbook.presented { server?.publish(state) }
    let ended = TerminalUI.run(workbook, on: &terminal) { effect in
      switch effect {
      case .tell(let state): server?.publish(state)
      case .lookForChanges:
        server?.serve()
        return (watch?.changes() ?? []).map { .courseChanged($0) }
          + [worker.finished()].compactMap { $0.map { .worked($0) } }
      case .work(let work): worker.begin(work)
      case .settle: return [.settle]
      case .collectWork: return [worker.collect()].compactMap { $0.map { .worked($0) } }
      case .keepAppearance(let appearance):
        return [.notice(KeptAppearance.tellKeeping(appearance))]
      case .save(let files): return [.notice(PictureFolder.save(files))]
      // A presentation has no student.
      case .record, .backUp, .listen: break
      }
      return []
    }
    server = nil
    try OpenOptions.finish(ended.outcome, terminal: terminal) {}
  }
}
