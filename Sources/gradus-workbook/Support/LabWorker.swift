import Dispatch
import Foundation
import Synchronization
import WorkbookApp

/// Works experiments out on a thread of its own, a frame's worth at a time, so that the screen answers
/// keys while they go on.
final class LabWorker: Sendable {
  private struct Desk {
    var given: LabWork?
    var done: LabWork?
    var isBusy = false
    var hasThread = false
  }

  /// What is worked out at once; then the screen shows it.
  private static let portion = Duration.milliseconds(15)
  /// Where many share a machine a portion may take longer, so that their screens do not take all of it:
  /// until it has had so much of a processor,
  private static let share = Duration.milliseconds(8)
  /// or until this.
  private static let longest = Duration.milliseconds(120)

  /// Becomes readable when work is done; nil where the system has none of these to give.
  let descriptor: Int32?
  private let bell: Int32?
  private let desk = Mutex(Desk())
  private let begins = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let isHurried = Atomic<Bool>(false)

  init() {
    var ends: [Int32] = [-1, -1]
    let isOpen = unsafe pipe(&ends) == 0
    for end in ends where isOpen {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = isOpen ? ends[0] : nil
    bell = isOpen ? ends[1] : nil
  }

  /// The thread that works, begun with the first work: by then the terminal has its signals, which
  /// another thread must not take.
  private func beginThread() {
    Thread.detachNewThread { [weak self] in
      var signals = sigset_t()
      unsafe sigfillset(&signals)
      unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
      // The screen goes before the work, also where many share a machine.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      while let begins = self?.begins {
        begins.wait()
        guard self?.workOnce() == true else { return }
      }
    }
  }

  deinit {
    begins.signal()
    for end in [descriptor, bell] { if let end { close(end) } }
  }

  /// Begins with work; nothing must be under way.
  func begin(_ work: LabWork) {
    isHurried.store(false, ordering: .relaxed)
    let isFirst = desk.withLock { desk in
      defer { desk.hasThread = true }
      desk.given = work
      desk.isBusy = true
      return !desk.hasThread
    }
    if isFirst { beginThread() }
    begins.signal()
  }

  /// The work that is done; nil while it is not.
  func finished() -> LabWork? {
    drain()
    let isDone = desk.withLock { $0.done != nil }
    return isDone ? collect() : nil
  }

  /// The work as far as it is done, at once.
  func collect() -> LabWork? {
    guard desk.withLock({ $0.isBusy }) else { return nil }
    isHurried.store(true, ordering: .relaxed)
    ended.wait()
    drain()
    return desk.withLock { desk in
      defer { (desk.done, desk.isBusy) = (nil, false) }
      return desk.done
    }
  }

  private func workOnce() -> Bool {
    guard var work = desk.withLock({ desk in desk.given.take() }) else { return false }
    let (begin, used) = (ContinuousClock.now, Self.processorTime())
    work.go {
      if isHurried.load(ordering: .relaxed) { return false }
      let time = ContinuousClock.now - begin
      return time < Self.portion
        || time < Self.longest && Self.processorTime() - used < Self.share
    }
    let done = work
    desk.withLock { $0.done = done }
    // First the bell, then the end: who was waiting for the end stops the bell, and no later one may
    // keep the screen awake.
    if let bell {
      var ring: UInt8 = 1
      _ = unsafe write(bell, &ring, 1)
    }
    ended.signal()
    return true
  }

  /// How long this thread has had a processor.
  private static func processorTime() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private func drain() {
    guard let descriptor else { return }
    var rings = [UInt8](repeating: 0, count: 64)
    while unsafe read(descriptor, &rings, rings.count) > 0 {}
  }
}
