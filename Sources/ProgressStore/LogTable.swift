import Foundation
import GRDB

/// Reading and writing the log in the database.
enum LogTable {
  /// Reads and checks the whole file. Throws `.corrupted` for one that is not what was written,
  /// `.newer` and `.foreign` for one that is not for us; nil if there is nothing in it yet.
  static func load(_ connection: Connection) throws(StoreError) -> VerifiedLog? {
    let path = connection.path
    return try connection.plainly { db in
      var log: VerifiedLog?
      // One transaction, so that a check and a row are of the same moment.
      try db.inTransaction(.deferred) {
        switch try Schema.owner(db) {
        case .ours: break
        case .empty: return .commit
        case .newer(let version): throw StoreError.newer(path: path, version: version)
        case .foreign: throw StoreError.foreign(path: path)
        case .damaged(let detail): throw StoreError.corrupted(path: path, detail: detail)
        }
        let check = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
        guard check == "ok" else {
          throw StoreError.corrupted(path: path, detail: check ?? "no answer of SQLite's check")
        }
        let origins = try origins(db)
        guard let origin = origins.first else {
          throw StoreError.corrupted(path: path, detail: "it does not say which store it is")
        }
        var loaded = VerifiedLog(origin: origin, merged: Array(origins.dropFirst()))
        try refresh(&loaded, db, path: path)
        log = loaded
        return .commit
      }
      return log
    }
  }

  /// Takes in the rows other processes have added since. Throws `.corrupted` at the first that is
  /// not what was written; those before it are taken.
  static func refresh(_ log: inout VerifiedLog, _ db: Database, path: String) throws {
    try RowReader.scan(
      db, "SELECT \(RowReader.columns) FROM event WHERE id > ? ORDER BY id",
      arguments: [log.lastID]
    ) { id, row in
      guard id == log.lastID + 1, let row, try admit(row, to: &log, db) else {
        throw StoreError.corrupted(path: path, detail: "answer \(id) is not as it was saved")
      }
      return true
    }
  }

  private static func admit(
    _ row: EventRow, to log: inout VerifiedLog, _ db: Database
  ) throws -> Bool {
    if log.admit(row) { return true }
    // Another process may have merged in events of a store that was not known here.
    log.accept(try origins(db))
    return log.admit(row)
  }

  static func insert(origin: UUID, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO origin VALUES (?)", arguments: [DatabaseID(origin).data])
  }

  static func insert(_ row: EventRow, id: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event (\(RowReader.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      id, DatabaseID(row.uuid).data, DatabaseID(row.writer).data, row.sequence, row.time,
      Data(row.previous.bytes), row.payload, Data(row.hash.bytes),
    ])
  }

  static func origins(_ db: Database) throws -> [UUID] {
    try Row.fetchAll(db, sql: "SELECT id FROM origin ORDER BY rowid").compactMap { row in
      guard case .blob(let data) = (row[0] as DatabaseValue).storage else { return nil }
      return UUID(bytes: data)
    }
  }
}
