import ArgumentParser
import Cells
import CursesTerminal
import Foundation
import TerminalUI
import WorkbookApp

/// `gradus notes`: what the instructor reads while `gradus present` is on the projector.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Follow `gradus present` with the lesson's notes and a clock.",
    discussion: """
      Example: gradus notes

      It follows the presentation of the same user on the same machine, and the next one when that ends. \
      With --plain, and where there is no terminal, it prints what changes.
      """)

  @Flag(help: "No screen: a few lines whenever something changes.")
  var plain = false

  @Flag(help: "One JSON object a line whenever something changes.")
  var json = false

  @OptionGroup var look: AppearanceOptions

  func run() throws {
    let connection = try NotesConnection(ProcessInfo.processInfo.environment)
    if json || plain || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0 {
      try follow(connection)
    }
    let kept = KeptAppearance.read(ProcessInfo.processInfo.environment)
    var options = look.terminal(kept: kept)
    options.wakes = [connection.descriptor]
    var terminal = try OpenOptions.open(options)
    ProcessSignals.ignoreClosedPipes()
    var workbook = Workbook.notes(
      size: terminal.size, glyphs: terminal.glyphs, appearance: terminal.appearance,
      isGroundChosen: look.theme(kept: kept) != nil)
    _ = workbook.update(.heard(connection.news()))
    let ended = TerminalUI.run(workbook, on: &terminal) { effect in
      switch effect {
      case .listen, .lookForChanges: return [.heard(connection.news())]
      case .keepAppearance(let appearance):
        return [.notice(KeptAppearance.tellKeeping(appearance))]
      case .record, .backUp, .save, .tell, .work, .settle, .collectWork: return []
      }
    }
    try OpenOptions.finish(ended.outcome, terminal: terminal) {}
  }

  /// Prints what changes, until the reader has enough.
  private func follow(_ connection: NotesConnection) throws -> Never {
    var last: PresentNews?
    while true {
      let news = connection.news()
      if json {
        if news.isAnother(than: last), let message = connection.message {
          try JSONOutput.write(message)
        }
      } else {
        for line in NotesText.lines(news, after: last) { Talk.result(line) }
      }
      last = news
      // The clock moves no line, so once a second is for presentations that begin.
      LocalSocket.wait(for: connection.descriptor, milliseconds: 1000)
    }
  }
}

extension PresentNews {
  /// Whether it says more than that time has passed.
  fileprivate func isAnother(than other: PresentNews?) -> Bool {
    switch (self, other) {
    case (.told(let state, _), .told(let before, _)?): state != before
    default: self != other
    }
  }
}
