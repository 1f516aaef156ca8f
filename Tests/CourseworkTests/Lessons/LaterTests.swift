import Synchronization
import Testing

@testable import Coursework

@Suite struct LaterTests {
  @Test func isMadeWhenItIsFirstAskedForAndOnlyOnce() {
    let made = Calls()
    let later = Later { made.take() }
    #expect(made.count == 0)
    #expect(later.value == 1 && later.value == 1)
    #expect(made.count == 1)
  }

  @Test func manyWhoAskAtOnceGetTheSame() async {
    let made = Calls()
    let later = Later { made.take() }
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { later.value } }
      for await value in group { #expect(value == 1) }
    }
    #expect(made.count == 1)
  }

  @Test func whatIsThereAlreadyIsNotMade() {
    #expect(Later(made: "a").value == "a")
  }

  private final class Calls: Sendable {
    private let calls = Mutex(0)
    var count: Int { calls.withLock { $0 } }
    func take() -> Int {
      calls.withLock {
        $0 += 1
        return $0
      }
    }
  }
}
