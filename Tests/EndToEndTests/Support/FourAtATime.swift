import Foundation
import GradusTesting
import Synchronization
import Testing

/// Runs the body for every item, four of them at a time, and records what went wrong with each.
///
/// On threads of its own: the sessions mostly wait, and Swift's pool has one thread a core.
func fourAtATime<Item: Sendable>(
  _ items: [Item], sourceLocation: SourceLocation = #_sourceLocation,
  _ body: @escaping @Sendable (Item) throws -> Void
) {
  let waiting = Mutex(items.makeIterator())
  let faults = Mutex<[String]>([])
  let group = DispatchGroup()
  for _ in 0..<min(4, items.count) {
    group.enter()
    let thread = Thread {
      while let item = waiting.withLock({ $0.next() }) {
        do {
          try body(item)
        } catch {
          faults.withLock { $0.append("\(item): \(error)") }
        }
      }
      group.leave()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }
  group.wait()
  for fault in faults.withLock({ $0 }) {
    Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
  }
}

/// Throws the sentence unless the condition holds: `#expect` for other threads than the test's own.
func check(_ condition: Bool, _ sentence: @autoclosure () -> String) throws(HarnessError) {
  if !condition { throw HarnessError(sentence()) }
}
