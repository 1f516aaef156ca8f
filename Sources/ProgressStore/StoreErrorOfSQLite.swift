import GRDB

extension StoreError {
  /// What an error of SQLite means to the student. Errors of ours pass through.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as DatabaseError:
      self.init(code: error.extendedResultCode, message: error.message ?? "", path: path)
    default:
      self = .io(path: path, detail: "\(error)")
    }
  }

  private init(code: ResultCode, message: String, path: String) {
    let folder = StoreFiles.folder(of: path)
    switch code.primaryResultCode {
    case .SQLITE_FULL:
      self = .full(at: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH,
      .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_RANGE, .SQLITE_SCHEMA:
      // Our statements are fixed: where one of them does not fit the file, the file has changed.
      self = .corrupted(path: path, detail: message.isEmpty ? "SQLite error \(code)" : message)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
      // SQLite says these for many reasons; the folder knows which.
      let paths = [path] + StoreFiles.companions(of: path)
      if let barrier = Disk.writeBarrier(folder) ?? paths.compactMap(Disk.accessBarrier).first {
        self = barrier
      } else if let free = Disk.freeSpace(folder), free < Disk.room {
        self = .full(at: path)
      } else if let refusal = Disk.tryWriting(in: folder) {
        self = refusal
      } else if code == .SQLITE_READONLY {
        // Everything around it can be written, so that only its own header can forbid it.
        self = .corrupted(path: path, detail: "its header forbids writing")
      } else {
        self = .io(path: path, detail: message.isEmpty ? "SQLite error \(code)" : message)
      }
    default:
      self = .io(path: path, detail: message.isEmpty ? "SQLite error \(code)" : message)
    }
  }
}
