import Dispatch
import Synchronization

/// Waits for work on several threads in a program whose commands are one.
enum Waiting {
  private final class Place<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }

  /// What the work comes to; the thread that asks does nothing until then.
  static func result<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) -> Result {
    let (place, done) = (Place<Result>(), DispatchSemaphore(value: 0))
    Task.detached {
      let result = await work()
      place.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = place.result.withLock({ $0 }) else {
      preconditionFailure("the work signals when there is a result")
    }
    return result
  }
}
