import Foundation
import GRDB
import GRDBSQLite

/// Reads rows of the log straight from SQLite's statement.
///
/// A damaged file may hold any type in any column. GRDB's conversions stop the program then, and
/// cost three times as much; here such a row is simply not a row.
enum RowReader {
  static let columns = "id, uuid, writer, sequence, time, previous, payload, hash"

  /// Hands over the rows of `sql`, which selects `columns`, one after another, until `take` says
  /// false. A row that cannot be one of ours is handed over as nil.
  static func scan(
    _ db: Database, _ sql: String, arguments: StatementArguments = [],
    take: (_ id: Int64, _ row: EventRow?) throws -> Bool
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    statement.arguments = arguments
    let handle = unsafe statement.sqliteStatement
    defer { unsafe sqlite3_reset(handle) }
    while true {
      let code = unsafe sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
      }
      let id = unsafe sqlite3_column_int64(handle, 0)
      guard try take(id, unsafe row(handle)) else { return }
    }
  }

  private static func row(_ handle: SQLiteStatement) -> EventRow? {
    guard let uuid = unsafe storedID(handle, 1), let writer = unsafe storedID(handle, 2),
      unsafe sqlite3_column_type(handle, 3) == SQLITE_INTEGER,
      unsafe sqlite3_column_type(handle, 4) == SQLITE_INTEGER,
      let previous = unsafe storedDigest(handle, 5),
      unsafe sqlite3_column_type(handle, 6) == SQLITE_TEXT,
      let hash = unsafe storedDigest(handle, 7)
    else { return nil }
    let text = unsafe UnsafeBufferPointer(
      start: sqlite3_column_text(handle, 6), count: Int(sqlite3_column_bytes(handle, 6)))
    return unsafe EventRow(
      uuid: uuid, writer: writer, sequence: sqlite3_column_int64(handle, 3),
      time: sqlite3_column_int64(handle, 4), previous: previous,
      payload: String(decoding: text, as: UTF8.self), hash: hash)
  }

  private static func storedID(_ handle: SQLiteStatement, _ column: Int32) -> UUID? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB,
      unsafe sqlite3_column_bytes(handle, column) == 16,
      let bytes = unsafe sqlite3_column_blob(handle, column)
    else { return nil }
    return unsafe UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
  }

  private static func storedDigest(_ handle: SQLiteStatement, _ column: Int32) -> Digest? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB,
      unsafe sqlite3_column_bytes(handle, column) == 32,
      let bytes = unsafe sqlite3_column_blob(handle, column)
    else { return nil }
    let words = unsafe bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    return Digest(
      words: (
        words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
      ))
  }
}
