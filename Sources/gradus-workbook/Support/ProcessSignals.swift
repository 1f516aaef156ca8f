import Foundation

/// What this process does about signals outside the screen, where the terminal reads them as data.
enum ProcessSignals {
  /// A closed pipe and a file-size limit become errors to be told, not reasons to die.
  static func ignoreBrokenOutput() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Ends the process by a signal, as if it had never been caught.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
