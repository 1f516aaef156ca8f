import GRDB

import struct Foundation.UUID

/// Puts a whole database where there is none or a damaged one. Call with the lock held.
struct Recovery {
  let files: StoreFiles
  let environment: StoreEnvironment
  let writer: UUID

  struct Result {
    var log: VerifiedLog
    /// Where the damaged file is now; nil if there was none.
    var setAside: String?
  }

  /// Everything that is left of the store: in its file, in a repair that was cut short, in its
  /// copies, and in this process.
  func gather(mark: SavedMark?, known: VerifiedLog?) -> VerifiedLog {
    var salvage = Salvage()
    if let mark { salvage.trust(mark.origin) }
    if let known { salvage.add(known) }
    for path in files.backups + [files.fresh] {
      salvage.add(path, .frozen, patience: environment.patience)
    }
    // Last, since a damaged file may name a wrong origin. An empty one would lose its log.
    if let status = try? Disk.status(files.main), status.isFile, status.size > 0 {
      salvage.add(files.main, .reading, patience: environment.patience)
    }
    return salvage.log(writer: writer, fallback: environment.identifier())
  }

  /// Makes a new database of `log`, moves what was there aside, and puts the new one in its place.
  /// A crash at any point leaves either the old file or a whole new one to go on from.
  /// `keepingEmpty` says whether an empty file is evidence, or a beginning that was cut short.
  func replace(
    with log: VerifiedLog, keepingEmpty: Bool
  ) throws(StoreError) -> Result {
    let part = files.fresh + ".part"
    Disk.remove(part)
    StoreFiles.companions(of: part).forEach(Disk.remove)
    do throws(StoreError) {
      try Recovery.build(log, at: part, patience: environment.patience)
    } catch {
      Disk.remove(part)
      StoreFiles.companions(of: part).forEach(Disk.remove)
      throw error
    }
    try Disk.move(part, to: files.fresh)
    try? Disk.flush(files.folder)
    let aside = try setAside(keepingEmpty: keepingEmpty)
    try Disk.move(files.fresh, to: files.main)
    try? Disk.flush(files.folder)
    return Result(log: log, setAside: aside)
  }

  /// Renames the database and what lies beside it. Nothing is written, nothing deleted.
  private func setAside(keepingEmpty: Bool) throws(StoreError) -> String? {
    let status = try Disk.status(files.main)
    let companions = ["-wal", "-shm", "-journal"].filter { Disk.exists(files.main + $0) }
    let isEmpty = (status?.size ?? 0) == 0
    if companions.isEmpty && (status == nil || isEmpty && !keepingEmpty) { return nil }
    let target = files.setAside(files.main, at: environment.milliseconds())
    if status != nil { try Disk.move(files.main, to: target) }
    for suffix in companions { try Disk.move(files.main + suffix, to: target + suffix) }
    try? Disk.flush(files.folder)
    return target
  }

  /// Writes `log` as a database of its own, reads it back, and waits until it is on the disk.
  static func build(_ log: VerifiedLog, at path: String, patience: Duration) throws(StoreError) {
    try Disk.makeFile(path)
    let connection = try Connection(path, .writing, patience: patience)
    do throws(StoreError) {
      // It is not anyone's file before it is whole: the flush below is the only one needed.
      try connection.plainly { db in
        try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      }
      try connection.transaction { db in
        try Schema.create(db, origins: log.origins.map { DatabaseID($0) })
        for (index, row) in log.rows.enumerated() {
          try LogTable.insert(row, id: Int64(index + 1), db)
        }
      }
    } catch {
      connection.close()
      throw error
    }
    connection.close()
    guard let copy = try Inspection.load(path, .frozen, patience: patience), copy.rows == log.rows
    else { throw .io(path: path, detail: "what was written reads back differently") }
    try Disk.flush(path)
  }
}
