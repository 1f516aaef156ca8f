import Cells
import Foundation

/// A command that cannot be carried out: what to say, and the exit code of sysexits.h.
struct Failure: Error {
  let message: String
  let code: Int32

  /// Used wrongly.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: 64) }
  /// Something in a file or in the input is not right.
  static func data(_ message: String) -> Failure { Failure(message: message, code: 65) }
  /// A file or folder that is not there.
  static func noInput(_ message: String) -> Failure { Failure(message: message, code: 66) }
  /// No terminal that can show the workbook.
  static func noTerminal(_ message: String) -> Failure { Failure(message: message, code: 69) }
  /// The answer was read, and something in it was wrong.
  static let answeredWrong = Failure(message: "", code: 1)

  /// Says what is wrong on standard error and ends the process.
  func end() -> Never {
    if !message.isEmpty { Talk.say(message) }
    exit(code)
  }
}

/// Talk goes to standard error, results to standard output. Foreign text in either cannot reach the
/// terminal as a command.
enum Talk {
  static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((visible(text) + "\n").utf8))
  }
  static func result(_ text: String) { write(visible(text) + "\n") }
  /// A result for programs: UTF-8 whatever the locale, controls escaped by its own format.
  static func resultAsIs(_ text: String) { write(text + "\n") }
  /// A result without a line end, for a prompt.
  static func prompt(_ text: String) { write(visible(text)) }

  /// The spelling that this locale can show.
  static let glyphs: Glyphs = {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { ProcessInfo.processInfo.environment[$0] }.first { !$0.isEmpty } ?? ""
    let upper = name.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8") ? .unicode : .ascii
  }()

  /// Writes to standard output. A result that was cut off must not look whole: where no more can be
  /// written the process ends, quietly when the reader went away.
  private static func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let problem = errno
      if problem == EPIPE { ProcessSignals.die(of: SIGPIPE) }
      let reason = SystemError.sentence(problem)
      Failure(message: "The output cannot be written: \(reason).", code: 74).end()
    }
  }

  private static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.string(of: glyphs.spelled(String($0))) }.joined(separator: "\n")
  }
}
