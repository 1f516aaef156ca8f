import Glibc

/// How a process ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  /// It ended by itself with this status.
  case exited(Int32)
  /// It died of this signal.
  case signaled(Int32)

  /// Reads what `waitpid` stores; nil when the process only stopped or went on.
  init?(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    if signal == 0 {
      self = .exited((waitStatus >> 8) & 0xff)
    } else if signal != 0x7f, waitStatus != 0xffff {
      self = .signaled(signal)
    } else {
      return nil
    }
  }

  /// `exit status 1`, `signal 11 (Segmentation fault)`.
  public var description: String {
    switch self {
    case .exited(let code):
      return "exit status \(code)"
    case .signaled(let number):
      guard let name = unsafe strsignal(number) else { return "signal \(number)" }
      return "signal \(number) (\(unsafe String(cString: name)))"
    }
  }
}
