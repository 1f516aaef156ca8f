import Foundation
import GRDB
import Glibc

/// An open database, and the mapping of its errors to ours.
struct Connection: Sendable {
  enum Access: Hashable, Sendable {
    /// Looks, and changes neither the database nor its log.
    case reading
    /// Looks at a file that nobody writes, without the files SQLite needs beside it.
    case frozen
    case writing
  }

  let path: String
  private let queue: DatabaseQueue

  init(_ path: String, _ access: Access, patience: Duration) throws(StoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = access != .writing
    configuration.busyMode = .callback(Connection.waiting(patience))
    // A damaged or foreign file must not run functions from its schema or send SQLite astray.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    do {
      queue = try DatabaseQueue(
        path: Connection.address(path, access), configuration: configuration)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Does something outside of a transaction.
  func plainly<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try queue.inDatabase(body) } catch { throw StoreError(error, path: path) }
  }

  /// Does something all or not at all; what it read is of one moment.
  func transaction<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try plainly { db in
      var result: T?
      try db.inTransaction(.immediate) {
        result = try body(db)
        return .commit
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
      return result
    }
  }

  /// Sets up the durability that an acknowledged answer asks for, and asks whether this file can
  /// be written at all. Throws the reason if not.
  func prepareForSaving(onNetwork: Bool) throws(StoreError) {
    try plainly { db in
      do {
        try db.execute(sql: "PRAGMA journal_mode = \(onNetwork ? "DELETE" : "WAL")")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        // Another workbook is at it, in the other mode: that one serves as well until it closes.
      }
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
      // EXTRA: without the folder's flush, a power cut can bring a finished journal back.
      try db.execute(sql: "PRAGMA synchronous = \(mode == "wal" ? "FULL" : "EXTRA")")
      // A short log leaves little to lose with it, and little to play back after a crash.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 64")
    }
    try transaction { _ in }
    // Said at once rather than with the first answer.
    let folder = StoreFiles.folder(of: path)
    if let free = Disk.freeSpace(folder), free < 4 * 4096 { throw .full(at: path) }
  }

  /// What SQLite answers to `PRAGMA name`.
  func pragma(_ name: String) throws(StoreError) -> String {
    try plainly { try String.fetchOne($0, sql: "PRAGMA \(name)") ?? "" }
  }

  /// Brings what is in the log into the database. Failing is no loss: it is tried again later.
  func checkpoint() {
    _ = try? plainly { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Closes the file. Nothing is lost if that fails: it was committed before.
  func close() {
    try? queue.close()
  }

  /// SQLite's own wait is a second at a time in some builds.
  private static func waiting(_ patience: Duration) -> Database.BusyCallback {
    { tries in
      let pauses: [UInt32] = [200, 500, 1000, 2000, 5000]
      let pause = pauses[min(tries, pauses.count - 1)]
      // All pauses so far were at most five milliseconds each.
      guard Duration.milliseconds(5) * tries < patience else { return false }
      usleep(pause)
      return true
    }
  }

  private static func address(_ path: String, _ access: Access) -> String {
    var escaped = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        escaped.unicodeScalars.append(UnicodeScalar(byte))
      default:
        escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    let query =
      switch access {
      case .reading: "mode=ro"
      case .frozen: "mode=ro&immutable=1"
      case .writing: "mode=rw"
      }
    return "file:\(escaped)?\(query)"
  }
}

/// An id as SQLite stores it.
struct DatabaseID {
  let data: Data

  init(_ id: UUID) {
    var bytes = [UInt8]()
    bytes.append(bytesOf: id)
    data = Data(bytes)
  }
}
