/// What is asked of a terminal, as it is sent.
public enum TerminalQuestion {
  /// Answered by `TerminalReply.ready`.
  public static let ready = "\u{1b}[5n"
  /// Answered by `TerminalReply.synchronizedOutput`.
  public static let synchronizedOutput = "\u{1b}[?2026$p"
  /// Answered by `TerminalReply.background`.
  public static let background = "\u{1b}]11;?\u{1b}\\"
  /// All that are ever asked.
  public static let all = [ready, synchronizedOutput, background]
}
