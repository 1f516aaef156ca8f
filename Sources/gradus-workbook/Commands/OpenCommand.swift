import ArgumentParser
import Cells
import Coursework
import CursesTerminal
import Foundation
import ProgressStore
import TerminalUI
import WorkbookApp

/// `gradus`, `gradus open`: the workbook on the terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the workbook, at a lesson or where you left it.",
    discussion: "Example: gradus open lin-04")

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String?

  @Option(help: "When to use colours: auto, always or never.")
  var color = ColorChoice.auto

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let lesson = try lesson.map { try student.lesson($0, in: course).id }
    let location = try student.location()
    var terminal = try openTerminal()
    ProcessSignals.ignoreClosedPipes()
    let opened = ProgressStore.open(at: location)
    let store = opened.store
    let events = (try? store.events().map(\.event)) ?? []
    let banner = banner(of: store)
    // While nothing is saved the banner says why, and goes away by itself; the notice says the same.
    let notices = banner == nil ? opened.notice.map { [$0] } ?? [] : []
    var workbook = Workbook(
      course: course, progress: Progress(events), owner: student.owner, size: terminal.size,
      glyphs: terminal.glyphs, lesson: lesson, notices: notices)
    _ = workbook.update(.saving(banner: banner))
    let keeper = Keeper(store: store)
    let ended = TerminalUI.run(workbook, on: &terminal, perform: keeper.perform)
    store.close()
    try finish(ended.outcome, terminal: terminal)
  }

  private func openTerminal() throws -> CursesTerminal {
    do throws(TerminalError) {
      return try CursesTerminal.open(color: color.depth)
    } catch {
      throw Failure.noTerminal("\(error)")
    }
  }

  private func banner(of store: ProgressStore) -> String? {
    // A guest has asked for it and is told so on the home screen.
    store.state == .guest ? nil : store.state.banner
  }

  /// Gives the terminal back first, then ends the process as the program ended.
  private func finish(_ outcome: Outcome?, terminal: consuming CursesTerminal) throws {
    _ = consume terminal
    switch outcome {
    case .signal(let number)?: ProcessSignals.die(of: number)
    case .exit(let code)? where code != 0: throw ExitCode(code)
    default: break
    }
  }
}

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// The most colours; nil for as many as the terminal has. `NO_COLOR` counts when nothing is said.
  var depth: ColorDepth? {
    switch self {
    case .never: ColorDepth.monochrome
    case .always: nil
    case .auto:
      (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty ? nil : ColorDepth.monochrome
    }
  }
}

/// Carries out the workbook's effects on the store.
private struct Keeper {
  let store: ProgressStore

  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .record(let event):
      // A failed event waits in the store's memory; the banner says so, and the next one retries.
      try? store.append(event)
    case .backUp:
      if store.state == .saving { try? store.backUp() }
    }
    let banner = store.state == .guest ? nil : store.state.banner
    return [.saving(banner: banner)] + (store.takeNotice().map { [.notice($0)] } ?? [])
  }
}
