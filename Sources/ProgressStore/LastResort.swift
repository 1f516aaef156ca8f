import struct Foundation.UUID

/// Reads what is there where nothing can be written: a read-only home, a full disk.
enum LastResort {
  /// The answers of a store whose database cannot be opened in the usual way; nil if there are none.
  static func log(
    _ files: StoreFiles, writer: UUID, environment: StoreEnvironment
  ) -> VerifiedLog? {
    guard let status = try? Disk.status(files.main), status.isFile, status.size > 0 else {
      return nil
    }
    // A database taken as it stands is read without its log, and a crash may have left answers
    // there. A copy elsewhere can have its log played back.
    let logged = (try? Disk.status(files.log)).flatMap { $0 }.map { $0.size > 0 } == true
    if logged, let log = copied(files, writer: writer, environment: environment) { return log }
    return read(files.main, .frozen, writer: writer, environment: environment)
  }

  private static func copied(
    _ files: StoreFiles, writer: UUID, environment: StoreEnvironment
  ) -> VerifiedLog? {
    for place in ["/tmp", "/dev/shm", "/var/tmp"] {
      let folder = "\(place)/gradus-\(environment.identifier().uuidString)"
      guard !Disk.exists(folder), (try? Disk.makeFolder(folder)) != nil else { continue }
      let copy = folder + "/progress.sqlite"
      defer {
        ([copy] + StoreFiles.companions(of: copy)).forEach(Disk.remove)
        Disk.removeFolder(folder)
      }
      do throws(StoreError) {
        // Opening the database's own file is harmless here alone: this process has no lock on it.
        try Disk.write(try Disk.contents(files.main), to: copy)
        try Disk.write(try Disk.contents(files.log), to: copy + "-wal")
      } catch {
        continue
      }
      if let log = read(copy, .writing, writer: writer, environment: environment) { return log }
    }
    return nil
  }

  private static func read(
    _ path: String, _ access: Connection.Access, writer: UUID, environment: StoreEnvironment
  ) -> VerifiedLog? {
    do throws(StoreError) {
      return try Inspection.load(path, access, patience: environment.patience)
    } catch .corrupted {
      var salvage = Salvage()
      salvage.add(path, access, patience: environment.patience)
      let log = salvage.log(writer: writer, fallback: environment.identifier())
      return log.rows.isEmpty ? nil : log
    } catch {
      return nil
    }
  }
}
