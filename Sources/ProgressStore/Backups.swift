import GRDB

/// The verified copies of a store, newest first. Call with the lock held.
struct Backups {
  let files: StoreFiles
  let environment: StoreEnvironment

  /// Copies the database through `connection`, and moves the copy in front of the older ones once
  /// it has been read back and holds all of `log`. Only copies that are good themselves are kept
  /// in the row; a damaged one is set aside. Throws why there is no new copy; the old ones stay.
  func make(of log: VerifiedLog, from connection: Connection) throws(StoreError) {
    let copies = files.backups.map { Disk.exists($0) ? read($0) : nil }
    if let newest = copies[0], newest.rows == log.rows { return }
    let good = zip(files.backups, copies).compactMap { path, copy in copy == nil ? nil : path }
    let fresh = files.freshBackup
    ([fresh] + StoreFiles.companions(of: fresh)).forEach(Disk.remove)
    do throws(StoreError) {
      try Disk.makeFile(fresh)
      try connection.plainly { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [fresh])
      }
      guard let copy = read(fresh), copy.rows.starts(with: log.rows) else {
        throw StoreError.corrupted(path: fresh, detail: "the copy is not what was copied")
      }
      try Disk.flush(fresh)
    } catch {
      ([fresh] + StoreFiles.companions(of: fresh)).forEach(Disk.remove)
      throw error
    }
    try rotate(good: good, fresh: fresh)
    try? Disk.flush(files.folder)
  }

  private func rotate(good: [String], fresh: String) throws(StoreError) {
    for path in files.backups where Disk.exists(path) && !good.contains(path) {
      try Disk.move(path, to: files.setAside(path, at: environment.milliseconds()))
    }
    // From the oldest on, so that a rename never covers a copy that is still to be moved.
    let kept = Array(good.prefix(files.backups.count - 1).enumerated())
    for (index, path) in kept.reversed() {
      let target = files.backups[index + 1]
      if target != path { try Disk.move(path, to: target) }
    }
    try Disk.move(fresh, to: files.backups[0])
  }

  private func read(_ path: String) -> VerifiedLog? {
    (try? Inspection.load(path, .frozen, patience: environment.patience)).flatMap { $0 }
  }
}
