import Foundation
import GRDB
import Testing

@testable import ProgressStore

@Suite struct SchemaTests {
  private func owner(after sql: String, ours: Bool = true) throws -> Schema.Owner {
    let queue = try DatabaseQueue()
    return try queue.inDatabase { db in
      if ours { try Schema.create(db, origins: [DatabaseID(UUID())]) }
      try db.execute(sql: sql)
      return try Schema.owner(db)
    }
  }

  @Test func knowsItsOwnAnEmptyAndAForeignDatabase() throws {
    #expect(try owner(after: "") == .ours)
    #expect(try owner(after: "", ours: false) == .empty)
    #expect(try owner(after: "CREATE TABLE recipe (name)", ours: false) == .foreign)
    #expect(try owner(after: "PRAGMA application_id = 5", ours: false) == .foreign)
  }

  @Test func aLaterVersionHasOtherTables() throws {
    #expect(
      try owner(after: "PRAGMA user_version = 2; CREATE TABLE more (x)") == .newer(version: 2))
  }

  @Test func aChangeInOnePlaceIsDamage() throws {
    for sql in [
      "PRAGMA user_version = 2", "PRAGMA user_version = 0", "PRAGMA application_id = 1",
      "DROP TRIGGER event_stays", "CREATE TABLE more (x)",
    ] {
      guard case .damaged = try owner(after: sql) else {
        Issue.record("\(sql)")
        continue
      }
    }
  }

  @Test func theLogOnlyGrows() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try Schema.create(db, origins: [DatabaseID(UUID())])
      try LogTable.insert(sampleLog(1).rows[0], id: 1, db)
      #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE event SET time = 0") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM event") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE event SET uuid = 'x'") }
    }
  }
}
