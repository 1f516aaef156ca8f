import ArgumentParser
import Cells
import Coursework
import CursesTerminal
import Foundation
import Labs
import ProgressStore
import TerminalUI
import WorkbookApp

/// What the commands share that open the workbook on a terminal, and how they do it.
struct OpenOptions: ParsableArguments {
  @Flag(help: "No screen: the lesson's text and its exercises, line by line.")
  var plain = false

  @OptionGroup var look: AppearanceOptions

  @Option(
    help: "The most bytes a second for the screen, on average, such as 16k: for slow lines.",
    transform: Bandwidth.init)
  var bandwidth: Bandwidth?

  @Flag(
    inversion: .prefixedNo,
    help: "Send each frame in synchronised-output brackets. Found out when nothing is said.")
  var sync: Bool?

  @OptionGroup var student: StudentOptions

  /// Opens the workbook at a lesson, or where the student left it; with a run, as that run has it.
  ///
  /// - Parameter isLab: whether the lesson's experiment takes the whole screen at first.
  func open(
    _ course: Course, at lesson: String?, run: RunLine? = nil, isLab: Bool = false,
    notices more: [String] = []
  ) throws {
    let location = try student.location()
    if plain || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0 {
      try runPlainly(course, lesson: lesson, at: location)
      return
    }
    let kept = KeptAppearance.read(ProcessInfo.processInfo.environment)
    let watch = (try? CourseFolder.lessons(student.course)).map { LessonWatch(lessons: $0) }
    let worker = LabWorker()
    var terminal = try openTerminal(
      kept: kept, wakes: [watch?.descriptor, worker.descriptor].compactMap { $0 })
    ProcessSignals.ignoreClosedPipes()
    let opened = ProgressStore.open(at: location)
    let store = opened.store
    let progress = Progress((try? store.events().map(\.timed)) ?? [])
    let warmUp = WarmUp.items(
      progress, course, now: StoreEnvironment.wallClock(), student: student.owner.seed)
    let banner = banner(of: store)
    // While nothing is saved the banner says why, and goes away by itself; the notice says the same.
    let notices = banner == nil ? opened.notice.map { [$0] } ?? [] : []
    var workbook = Workbook(
      course: course, progress: progress, owner: student.owner, size: terminal.size,
      glyphs: terminal.glyphs, lesson: lesson, notices: notices + more,
      appearance: terminal.appearance,
      isGroundChosen: look.theme(kept: kept) != nil, warmUp: warmUp)
    _ = workbook.update(.saving(banner: banner))
    if isLab { workbook.openLab(run) }
    let keeper = Keeper(store: store, watch: watch, worker: worker)
    let ended = TerminalUI.run(workbook, on: &terminal, perform: keeper.perform)
    store.close()
    let lost = store.pendingCount
    try Self.finish(ended.outcome, terminal: terminal) {
      guard lost > 0, let banner = store.state.banner else { return }
      Talk.say("What you did last (\(lost) entries) could not be saved. \(banner)")
    }
  }

  private func runPlainly(_ course: Course, lesson: String?, at location: StoreLocation) throws {
    let opened = ProgressStore.open(at: location)
    defer { opened.store.close() }
    if let notice = opened.notice { Talk.say(notice) }
    let workbook = PlainWorkbook(
      course: course, progress: Progress((try? opened.store.events().map(\.timed)) ?? []),
      store: opened.store)
    guard let lesson = lesson.flatMap({ course.lesson($0) }) ?? workbook.lessonToOpen else {
      throw Failure.noInput("The course has no lessons.")
    }
    workbook.run(lesson)
  }

  private func openTerminal(kept: KeptAppearance?, wakes: [Int32]) throws -> CursesTerminal {
    var options = look.terminal(kept: kept)
    options.isSynchronized = sync
    options.wakes = wakes
    options.bytesPerSecond = bandwidth?.bytesPerSecond
    return try Self.open(options)
  }

  /// The terminal, or a sentence why there is none.
  static func open(_ options: TerminalOptions) throws -> CursesTerminal {
    do throws(TerminalError) {
      return try CursesTerminal.open(options)
    } catch {
      throw Failure.noTerminal("\(error)")
    }
  }

  private func banner(of store: ProgressStore) -> String? {
    // A guest has asked for it and is told so on the home screen.
    store.state == .guest ? nil : store.state.banner
  }

  /// Gives the terminal back first, then ends the process as the program ended.
  static func finish(
    _ outcome: Outcome?, terminal: consuming CursesTerminal, say: () -> Void
  ) throws {
    _ = consume terminal
    say()
    switch outcome {
    case .signal(let number)?: ProcessSignals.die(of: number)
    case .exit(let code)? where code != 0: throw ExitCode(code)
    default: break
    }
  }
}
