import Coursework
import Foundation
import Testing

@testable import ProgressStore

/// Moving the log between stores on the disk.
@Suite struct MergeTests {
  let here = Scratch()
  let there = Scratch()

  private func store(_ folder: Scratch, _ events: ClosedRange<Int>) throws -> ProgressStore {
    let store = ProgressStore.open(at: .file(folder.store)).store
    for number in events { try store.append(answered(number)) }
    return store
  }

  @Test func twoMachinesEndWithTheSame() throws {
    let (a, b) = (try store(here, 1...5), try store(there, 6...9))
    let outcome = try a.merge(try b.archive())
    #expect(outcome == MergeOutcome(added: 4, known: 0))
    #expect(try b.merge(try a.archive()) == MergeOutcome(added: 5, known: 4))
    #expect(try a.archive().text() == b.archive().text())
    #expect(try a.events().map(\.uuid) == b.events().map(\.uuid))
    #expect(try a.merge(try b.archive()) == MergeOutcome(added: 0, known: 9))
    // Both go on, and come back from the disk.
    try a.append(answered(10))
    a.close()
    b.close()
    let again = ProgressStore.open(at: .file(here.store))
    #expect(again.notice == nil && again.store.state == .saving)
    #expect(try Set(numbers(again.store)) == Set(1...10))
    try again.store.backUp()
    again.store.close()
  }

  @Test func anotherOpenWorkbookGoesOnAfterAMerge() throws {
    let a = try store(here, 1...3)
    let other = ProgressStore.open(at: .file(here.store)).store
    #expect(try numbers(other) == [1, 2, 3])
    let b = try store(there, 4...6)
    let outcome = try a.merge(try b.archive())
    #expect(outcome.added == 3)
    #expect(try Set(numbers(other)) == Set(1...6))
    try other.append(answered(7))
    #expect(other.state == .saving && other.takeNotice() == nil)
    #expect(try Set(numbers(a)) == Set(1...7))
    for store in [a, b, other] { store.close() }
  }

  @Test func aMergedStoreIsRepairedWithAllItHas() throws {
    let (a, b) = (try store(here, 1...40), try store(there, 41...80))
    _ = try a.merge(try b.archive())
    try a.backUp()
    a.close()
    try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: here.store))
    let repaired = ProgressStore.open(at: .file(here.store))
    #expect(repaired.notice?.contains("All 80 saved steps were recovered") == true)
    #expect(try Set(numbers(repaired.store)) == Set(1...80))
    #expect(try repaired.store.archive().count == 80)
    repaired.store.close()
    b.close()
  }

  @Test func aConflictChangesNothing() throws {
    let (origin, writer) = (UUID(), UUID())
    try Disk.makeFolder(here("gradus"))
    try Recovery.build(
      sampleLog(3, origin: origin, writer: writer), at: here.store, patience: .seconds(1))
    let store = ProgressStore.open(at: .file(here.store)).store
    let before = try store.archive().text()
    let other = ProgressArchive(sampleLog(2, origin: origin, writer: writer))
    do throws(StoreError) {
      _ = try store.merge(other)
      Issue.record("merged")
    } catch {
      #expect("\(error)".contains("nothing was changed"))
      #expect("\(error)".contains(writer.uuidString))
    }
    #expect(try store.archive().text() == before)
    #expect(store.state == .saving)
    store.close()
  }

  @Test func aGuestHasNothingToMergeInto() throws {
    let guest = ProgressStore.open(at: .guest).store
    #expect(throws: StoreError.noHome) { _ = try guest.merge(ProgressArchive(sampleLog(1))) }
  }
}

extension FaultTests {
  @Suite struct ImportKillTests {
    @Test func aKilledImportHasHappenedOrHasNot() throws {
      var random = Seeded("kills during imports", 5)
      let source = Scratch()
      let archive = ProgressArchive(sampleLog(20_000))
      try ArchiveFile.write(try archive.text(), to: source("a.jsonl"), replacing: false)
      var outcomes: [Int: Int] = [:]
      for _ in 0..<30 {
        let folder = Scratch()
        let first = try Exerciser([folder.store, "3"])
        #expect(Exerciser.acknowledged(first.lines()) == [1, 2, 3])
        let importing = try Exerciser([folder.store, "0", "--import", source("a.jsonl")])
        importing.waitForFirstLine()
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.25, using: &random))
        importing.kill()
        let lines = importing.lines()
        let opened = ProgressStore.open(at: .file(folder.store))
        #expect(opened.notice == nil && opened.store.state == .saving)
        let count = try opened.store.events().count
        #expect(count == 3 || count == 20_003)
        if lines.contains("imported 20000") { #expect(count == 20_003) }
        outcomes[count, default: 0] += 1
        // Whatever came of it, once more makes it whole.
        let outcome = try opened.store.merge(archive)
        #expect(outcome.added + count == 20_003)
        #expect(try opened.store.events().count == 20_003)
        opened.store.close()
      }
      print("kills during imports: \(outcomes)")
      #expect((outcomes[3] ?? 0) > 0)
    }
  }
}
