/// What was found where a student's file should be.
enum Inspection: Sendable {
  /// No file, or an empty one that never held anything.
  case missing
  case good(VerifiedLog)
  /// Ours, and not what was written.
  case damaged(String)
  /// Not for us to touch, or out of reach.
  case refused(StoreError)

  /// Looks at a store's file without changing it. Call with the lock held; `mark` is what the
  /// lock's file says of it.
  static func of(_ files: StoreFiles, mark: SavedMark?, patience: Duration) -> Inspection {
    do throws(StoreError) {
      let status = try Disk.status(files.main)
      let leftovers = [files.log, files.journal].contains { path in
        (try? Disk.status(path)).flatMap { $0 }.map { $0.size > 0 } ?? false
      }
      guard let status else {
        return leftovers ? .damaged("the file is gone and only its log is left") : .missing
      }
      guard status.isFile else {
        return .refused(.io(path: files.main, detail: "it is not a file"))
      }
      if status.size == 0 {
        // SQLite would delete the log beside an empty file.
        let held = leftovers || mark != nil || files.backups.contains(where: Disk.exists)
        return held ? .damaged("the file is empty") : .missing
      }
      guard let log = try load(files.main, patience: patience) else {
        return mark == nil ? .missing : .damaged("there is nothing in it")
      }
      if let mark, log.origins.contains(mark.origin), mark.count > log.lastID {
        return .damaged(
          "\(mark.count) answers were saved, and only \(log.lastID) are in it")
      }
      return .good(log)
    } catch .corrupted(_, let detail) {
      return .damaged(detail)
    } catch {
      return .refused(error)
    }
  }

  private static func load(
    _ path: String, patience: Duration
  ) throws(StoreError) -> VerifiedLog? {
    do throws(StoreError) {
      return try load(path, .reading, patience: patience)
    } catch {
      // A rollback journal left by a crash: only a writer may play it back.
      guard case .io = error, Disk.exists(path + "-journal") else { throw error }
      return try load(path, .writing, patience: patience)
    }
  }

  /// Reads and checks the database at `path` through a connection of its own.
  static func load(
    _ path: String, _ access: Connection.Access, patience: Duration
  ) throws(StoreError) -> VerifiedLog? {
    let connection = try Connection(path, access, patience: patience)
    defer { connection.close() }
    return try LogTable.load(connection)
  }
}
