import Coursework
import Foundation
import Synchronization
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct CorruptionTests {
    /// A store with 400 events in its database and 20 in its log, as a kill leaves it; all but the
    /// last 20 are in a copy.
    static let killed = template(
      ["400", "--back-up-after", "400"], ["20", "--from", "401", "--die"])
    /// The same, closed in the usual way.
    static let closed = template(["400", "--back-up-after", "400"], ["20", "--from", "401"])
    /// A store whose copies were never made.
    static let bare = template(["400"], ["20", "--from", "401", "--die"])
    /// Another student's, killed.
    static let other = template(["420", "--from", "5001"], ["30", "--from", "5421", "--die"])
    /// The first as it was before its last events.
    static let earlier = template(["300"], ["20", "--from", "301", "--die"])

    static func template(_ runs: [String]...) -> Scratch {
      let folder = shared(Scratch())
      for arguments in runs {
        _ = try? Exerciser([folder.store] + arguments).lines()
      }
      return folder
    }

    @Test func threeHundredCorruptionsAreSeenAndRepaired() throws {
      var random = Seeded("corruptions", 7)
      var asides = 0
      var least = 420
      for round in 0..<300 {
        let template = [Self.killed, Self.closed][round % 2]
        let folder = try copy(template)
        let fault = try Fault.strike(folder.store, round: round, using: &random)
        let outcome = try open(folder, after: fault, original: Self.events(of: template))
        if outcome.setAside { asides += 1 }
        least = min(least, outcome.count)
        // At most what came after the copy is lost.
        #expect(outcome.count >= 400, "\(fault)")
      }
      print("corruptions: \(asides) of 300 set aside, at least \(least) of 420 events came back")
      #expect(asides > 100)
    }

    @Test func withoutACopyMostIsStillRecovered() throws {
      var random = Seeded("corruptions without copies", 8)
      var total = 0
      for _ in 0..<40 {
        let folder = try copy(Self.bare)
        let fault = try Fault.flip(folder.store, using: &random)
        total += try open(folder, after: fault, original: Self.events(of: Self.bare)).count
      }
      print("flips without copies: \(total) of \(40 * 420) events came back")
      #expect(total > 40 * 420 * 8 / 10)
    }

    @Test func aDeletedLogIsNoticed() throws {
      let folder = try copy(Self.killed)
      try FileManager.default.removeItem(atPath: folder.store + "-wal")
      let opened = ProgressStore.open(at: .file(folder.store))
      #expect(try numbers(opened.store).count == 400)
      #expect(opened.notice?.contains("400 of 420 saved steps were recovered") == true)
    }

    @Test func anotherStudentsLogIsNotBelieved() throws {
      let folder = try copy(Self.killed)
      try bytes(Self.other.store + "-wal")!.write(to: URL(fileURLWithPath: folder.store + "-wal"))
      let outcome = try open(
        folder, after: "another student's log", original: Self.events(of: Self.killed))
      #expect(outcome.setAside && outcome.count == 400)
    }

    @Test func aFileOfALaterVersionIsLeftAlone() throws {
      let folder = try copy(Self.killed)
      // A later version changes the text of its tables too.
      try sql(
        folder.store, "PRAGMA user_version = 7; CREATE TABLE later (id INTEGER);", killed: true)
      try expectUntouched(folder) { $0 == .newer(path: folder.store, version: 7) }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
      let folder = Scratch()
      try FileManager.default.createDirectory(
        atPath: folder("gradus"), withIntermediateDirectories: true)
      try sql(
        folder.store, "PRAGMA journal_mode = WAL; CREATE TABLE recipe (name TEXT);", killed: true)
      try expectUntouched(folder) { $0 == .foreign(path: folder.store) }
    }

    @Test func aChangedVersionNumberAloneIsDamage() throws {
      for pragma in ["user_version = 7", "application_id = 7"] {
        let folder = try copy(Self.closed)
        try sql(folder.store, "PRAGMA \(pragma)")
        let outcome = try open(folder, after: pragma, original: Self.events(of: Self.closed))
        #expect(outcome.setAside && outcome.count == 420)
      }
    }

    @Test func aForgedRowIsNotBelieved() throws {
      let folder = try copy(Self.closed)
      try sql(
        folder.store,
        "DROP TRIGGER event_stays; UPDATE event SET payload = replace(payload, 'right', 'wrong') "
          + "WHERE id = 7; " + Schema.statements[2])
      let outcome = try open(folder, after: "forged", original: Self.events(of: Self.closed))
      #expect(outcome.setAside && outcome.count == 420)
    }

    // MARK: -

    struct Outcome {
      var count: Int
      var setAside: Bool
    }

    /// Opens a damaged store and checks what must hold after any damage.
    private func open(
      _ folder: Scratch, after fault: String, original: [UUID: ProgressEvent]
    ) throws -> Outcome {
      let before = ["", "-wal"].map { bytes(folder.store + $0) }
      let copies = StoreFiles(main: folder.store).backups.compactMap { bytes($0) }
      let opened = ProgressStore.open(at: .file(folder.store))
      let events = try opened.store.events()
      for event in events {
        #expect(original[event.uuid] == event.event, "wrong content after \(fault)")
      }
      #expect(Set(events.map(\.uuid)).count == events.count, "\(fault)")
      if events.count < original.count {
        #expect(opened.notice != nil, "silent loss after \(fault)")
      }
      var moved = false
      if case .setAside(let path) = opened.store.state {
        moved = true
        #expect(opened.notice?.contains(path) == true)
        for (suffix, content) in zip(["", "-wal"], before) where content != nil {
          #expect(bytes(path + suffix) == content, "not as it was after \(fault)")
        }
      } else {
        #expect(opened.store.state == .saving, "\(fault)")
      }
      #expect(StoreFiles(main: folder.store).backups.compactMap { bytes($0) } == copies)
      // And on it goes.
      try opened.store.append(answered(9999))
      opened.store.close()
      let again = ProgressStore.open(at: .file(folder.store))
      #expect(again.notice == nil, "\(fault): \(again.notice ?? "")")
      #expect(try again.store.events().count == events.count + 1, "\(fault)")
      again.store.close()
      return Outcome(count: events.count, setAside: moved)
    }

    private func expectUntouched(_ folder: Scratch, reason: (StoreError) -> Bool) throws {
      let before = ["", "-wal"].map { bytes(folder.store + $0) }
      let opened = ProgressStore.open(at: .file(folder.store))
      guard case .readOnly(let found) = opened.store.state, reason(found) else {
        Issue.record("\(opened.store.state)")
        return
      }
      #expect(opened.notice?.contains("it was left as it is") == true)
      #expect(try opened.store.events().isEmpty)
      #expect(throws: found) { try opened.store.append(answered(1)) }
      #expect(try opened.store.events().count == 1)
      opened.store.close()
      #expect(["", "-wal"].map { bytes(folder.store + $0) } == before)
      #expect((before[1]?.count ?? 0) > 0, "a log that is still to be played back is the hard case")
      #expect(!folder.names.contains { $0.contains("set-aside") })
    }

    private func copy(_ template: Scratch) throws -> Scratch {
      let folder = Scratch()
      try FileManager.default.copyItem(atPath: template("gradus"), toPath: folder("gradus"))
      return folder
    }

    /// Runs SQL as another program would, which may die before it closes the file.
    private func sql(_ path: String, _ statements: String, killed: Bool = false) throws {
      let end = killed ? [".shell kill -9 $PPID"] : []
      #expect(run(["/usr/bin/sqlite3", path, statements] + end) != killed)
    }

    static func events(of template: Scratch) throws -> [UUID: ProgressEvent] {
      if let known = originals.withLock({ $0[template.path] }) { return known }
      let folder = Scratch()
      try FileManager.default.copyItem(atPath: template("gradus"), toPath: folder("gradus"))
      let events = try ProgressStore.open(at: .file(folder.store)).store.events()
      let found = Dictionary(uniqueKeysWithValues: events.map { ($0.uuid, $0.event) })
      originals.withLock { $0[template.path] = found }
      return found
    }

    private static let originals = Mutex<[String: [UUID: ProgressEvent]]>([:])
  }
}
