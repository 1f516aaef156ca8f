import Dispatch
import Foundation
import Synchronization

/// Takes signals that would end the process at once, so that it can end after its step.
final class SignalWatch {
  private final class Caught: Sendable {
    let number = Mutex<Int32?>(nil)
  }

  private let box = Caught()
  private var sources: [any DispatchSourceSignal] = []

  /// Begins to take them.
  init(_ numbers: [Int32]) {
    for number in numbers {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [box] in box.number.withLock { $0 = number } }
      source.activate()
      sources.append(source)
    }
  }

  /// The signal that came last; nil while there was none.
  var caught: Int32? { box.number.withLock { $0 } }
}
