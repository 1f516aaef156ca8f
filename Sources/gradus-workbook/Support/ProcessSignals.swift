import Foundation

/// What this process does about signals outside the screen, where the terminal reads them as data.
enum ProcessSignals {
  /// A file-size limit becomes an error to be told, not a reason to die.
  static func ignoreFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }

  /// For the screen. A command whose reader went away ends, as is usual.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the process by a signal, as if it had never been caught.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
