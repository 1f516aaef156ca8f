import Coursework
import Foundation
import Testing

@testable import ProgressStore

@Suite struct ProgressStoreTests {
  let folder = Scratch()

  @Test func whatWasSavedIsThereWhenTheStoreIsOpenedAgain() throws {
    let first = ProgressStore.open(at: .file(folder.store))
    #expect(first.notice == nil && first.store.state == .saving)
    let song = ProgressEvent(kind: ProgressEvent.Kind(rawValue: "sang"), answer: "½ \"π\"\n")
    try first.store.append(answered(1))
    try first.store.append(song)
    let before = try first.store.events()
    first.store.close()
    let second = ProgressStore.open(at: .file(folder.store))
    #expect(second.notice == nil)
    #expect(try second.store.events() == before)
    #expect(before.map(\.event) == [answered(1), song])
    #expect(
      folder.names == [
        "progress.lock", "progress.sqlite", "progress.sqlite-shm", "progress.sqlite-wal",
      ])
  }

  @Test func aGuestLeavesNothing() throws {
    let opened = ProgressStore.open(at: .guest)
    #expect(opened.store.state == .guest && opened.notice == nil)
    try opened.store.append(answered(1))
    try opened.store.append(answered(2))
    try opened.store.backUp()
    #expect(opened.store.pendingCount == 0)
    #expect(try numbers(opened.store) == [1, 2])
    #expect(try opened.store.events().map(\.sequence) == [1, 2])
    opened.store.close()
  }

  @Test func manyThreadsMayUseIt() async throws {
    let store = ProgressStore.open(at: .file(folder.store)).store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for number in 0..<25 { try store.append(answered(worker * 100 + number)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Set(numbers(store)).count == 100)
    #expect(try store.events().map(\.sequence).sorted() == Array(1...100))
  }

  @Test func fiveThousandEventsAreVerifiedBeforeTheFirstFrame() throws {
    let path = folder("p.sqlite")
    try Recovery.build(sampleLog(5000), at: path, patience: .seconds(1))
    var wall = Duration.seconds(1)
    var processor = Int64.max
    for _ in 0..<10 {
      let (start, used) = (ContinuousClock.now, threadTime())
      let opened = ProgressStore.open(at: .file(path))
      processor = min(processor, threadTime() - used)
      wall = min(wall, ContinuousClock.now - start)
      #expect(opened.notice == nil)
      opened.store.close()
    }
    print("open and verify 5000 events: \(wall), processor \(processor / 1000) µs, at best of 10")
    // The processor's time: other tests run beside this one.
    // Without optimisation it takes ten times as long.
    #expect(processor < (isOptimised ? 20_000_000 : 400_000_000))
  }
}

/// What this thread has used of the processor, in nanoseconds.
private func threadTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Whether the tests were built as the program is.
let isOptimised: Bool = {
  var optimised = true
  assert(
    {
      optimised = false
      return true
    }())
  return optimised
}()
