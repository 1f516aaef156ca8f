import Foundation
import Glibc
import Synchronization

/// Kills a process at a moment of its own, whatever anybody is doing then. The wait is the fault.
final class Killer: Sendable {
  private let done = Mutex(false)

  /// `process` is negative for a process group.
  init(_ process: Int32, after seconds: Double) {
    let start = Date()
    Thread {
      Thread.sleep(until: start.addingTimeInterval(seconds))
      kill(process, SIGKILL)
      self.done.withLock { $0 = true }
    }.start()
  }

  /// Whether the signal has been sent.
  var isDone: Bool { done.withLock { $0 } }
}
