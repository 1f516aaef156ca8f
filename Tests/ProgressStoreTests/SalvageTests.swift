import Foundation
import Testing

@testable import ProgressStore

@Suite struct SalvageTests {
  let folder = Scratch()
  let origin = UUID()

  private func salvaged(_ logs: [VerifiedLog], trusting: Bool = true) -> VerifiedLog {
    var salvage = Salvage()
    if trusting { salvage.trust(origin) }
    logs.forEach { salvage.add($0) }
    return salvage.log(writer: UUID(), fallback: UUID())
  }

  private func file(_ log: VerifiedLog, _ sql: String) throws -> String {
    let path = folder("\(UUID()).sqlite")
    try Recovery.build(log, at: path, patience: .seconds(1))
    let free = "DROP TRIGGER event_stays; DROP TRIGGER event_remains; "
    #expect(run(["/usr/bin/sqlite3", path, free + sql]))
    return path
  }

  @Test func joinsChainsThatOverlap() {
    let (a, b) = (sampleLog(3, origin: origin), sampleLog(2, origin: origin))
    var both = VerifiedLog(origin: origin)
    for row in a.rows + b.rows { _ = both.admit(row) }
    let joined = salvaged([a, both, b])
    #expect(joined.rows.count == 5 && joined.holds(both))
    #expect(joined.rows.map(\.time) == joined.rows.map(\.time).sorted())
  }

  @Test func fillsAGapFromAnotherSource() throws {
    let log = sampleLog(10, origin: origin)
    var salvage = Salvage()
    salvage.add(try file(log, "DELETE FROM event WHERE id = 4"), .frozen, patience: .seconds(1))
    salvage.add(try file(log, "DELETE FROM event WHERE id > 5"), .frozen, patience: .seconds(1))
    #expect(salvage.log(writer: UUID(), fallback: UUID()).rows == log.rows)
  }

  @Test func whatStandsBehindAGapIsKeptUnderAnotherChain() throws {
    let log = sampleLog(10, origin: origin)
    let writer = UUID()
    var salvage = Salvage()
    salvage.add(
      try file(log, "UPDATE event SET payload = 'x' WHERE id = 4"), .frozen, patience: .seconds(1))
    let found = salvage.log(writer: writer, fallback: UUID())
    #expect(found.rows.prefix(3) == log.rows.prefix(3))
    #expect(found.rows.dropFirst(3).map(\.uuid) == log.rows.dropFirst(4).map(\.uuid))
    #expect(found.rows.dropFirst(3).map(\.payload) == log.rows.dropFirst(4).map(\.payload))
    #expect(found.rows.dropFirst(3).allSatisfy { $0.writer == writer })
  }

  @Test func takesNothingOfAStoreItDoesNotTrust() throws {
    var salvage = Salvage()
    salvage.trust(origin)
    let stranger = sampleLog(3)
    let id = origin.uuidString.replacingOccurrences(of: "-", with: "")
    salvage.add(
      try file(stranger, "UPDATE origin SET id = x'\(id)'"), .frozen, patience: .seconds(1))
    let found = salvage.log(writer: UUID(), fallback: UUID())
    #expect(found.rows.isEmpty && found.origin == origin)
  }

  @Test func readsAroundABadPage() throws {
    let log = sampleLog(300, origin: origin)
    let path = folder("p.sqlite")
    try Recovery.build(log, at: path, patience: .seconds(1))
    var data = try #require(bytes(path))
    for page in [6, 9] {
      data.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: Data(count: 4096))
    }
    try data.write(to: URL(fileURLWithPath: path))
    var salvage = Salvage()
    salvage.add(path, .frozen, patience: .seconds(1))
    let found = salvage.log(writer: UUID(), fallback: UUID())
    #expect((250..<300).contains(found.rows.count), "\(found.rows.count)")
    #expect(Set(log.rows.map(\.uuid)).isSuperset(of: found.rows.map(\.uuid)))
  }

  @Test func aCopyOfAnotherStoreIsLeftOut() throws {
    let (mine, theirs) = (sampleLog(2, origin: origin), sampleLog(3))
    let path = try file(theirs, "")
    var salvage = Salvage()
    salvage.add(mine)
    salvage.add(path, .frozen, patience: .seconds(1))
    #expect(salvage.log(writer: UUID(), fallback: UUID()).rows == mine.rows)
    // Where nothing says which store this is, all is taken.
    var open = Salvage()
    open.add(path, .frozen, patience: .seconds(1))
    #expect(open.log(writer: UUID(), fallback: UUID()).rows == theirs.rows)
  }

  @Test func nothingAtAllIsAnEmptyLog() {
    let found = salvaged([], trusting: false)
    #expect(found.rows.isEmpty && found.origins.count == 1)
  }
}
