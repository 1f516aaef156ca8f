import Glibc

/// The few system calls the store makes itself. All of them go by path: opening the database file
/// here and closing it again would drop the locks SQLite holds on it in this process.
enum Disk {
  /// Room for a log, its index and a few pages: what one save may need at worst.
  static let room: Int64 = 128 << 10

  struct Status: Hashable, Sendable {
    var isFile: Bool
    var size: Int64
    /// Which file it is, whatever it is called.
    var identity: Identity
  }

  struct Identity: Hashable, Sendable {
    var device: UInt64
    var node: UInt64
  }

  /// What lies at `path`; nil if nothing does. Throws where even that may not be asked.
  static func status(_ path: String) throws(StoreError) -> Status? {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else {
      if errno == ENOENT { return nil }
      throw StoreError(errno: errno, path: path)
    }
    return Status(
      isFile: info.st_mode & S_IFMT == S_IFREG, size: Int64(info.st_size),
      identity: Identity(device: UInt64(info.st_dev), node: UInt64(info.st_ino)))
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return unsafe lstat(path, &info) == 0
  }

  /// Makes the folder and those above it, for the student's eyes only whatever the umask.
  static func makeFolder(_ path: String) throws(StoreError) {
    if exists(path) { return }
    let above = StoreFiles.folder(of: path)
    if above != path { try makeFolder(above) }
    guard unsafe mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw StoreError(errno: errno, path: path)
    }
    try restrict(path, to: 0o700)
    try? flush(above)
  }

  /// Makes an empty file that only the student can read. Throws if anything has that name.
  static func makeFile(_ path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  static func restrict(_ path: String, to mode: mode_t) throws(StoreError) {
    guard unsafe chmod(path, mode) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  /// Moves a file; whatever had the new name is gone.
  static func move(_ path: String, to target: String) throws(StoreError) {
    guard unsafe rename(path, target) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  static func removeFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }

  /// Waits until the file or the folder's list of names is on the disk itself.
  static func flush(_ path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  /// The bytes free to this user in `folder`; nil where it cannot be told.
  static func freeSpace(_ folder: String) -> Int64? {
    var info = statvfs()
    guard unsafe statvfs(folder, &info) == 0, info.f_blocks > 0 else { return nil }
    let (bytes, overflow) = Int64(clamping: UInt64(info.f_bavail))
      .multipliedReportingOverflow(by: Int64(clamping: UInt64(info.f_frsize)))
    return overflow ? .max : bytes
  }

  /// Whether this user may write in `folder`: nil if so, else the reason.
  static func writeBarrier(_ folder: String) -> StoreError? {
    unsafe access(folder, W_OK | X_OK) == 0 ? nil : StoreError(errno: errno, path: folder)
  }

  /// Whether this user may read and write the file at `path`: nil if so or if there is none.
  static func accessBarrier(_ path: String) -> StoreError? {
    if unsafe access(path, R_OK | W_OK) == 0 || errno == ENOENT { return nil }
    return StoreError(errno: errno, path: path)
  }

  /// All bytes of a file that is not a database: a write-ahead log, a note.
  static func contents(_ path: String) throws(StoreError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw StoreError(errno: errno, path: path) }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var filled = 0
    while filled < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, filled)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw StoreError(errno: errno, path: path) }
      if got == 0 { break }
      filled += got
    }
    return Array(bytes.prefix(filled))
  }

  /// Writes a new private file and waits until it is on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    try makeFile(path)
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written, written)
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw StoreError(errno: errno, path: path) }
      written += put
    }
    guard fsync(file) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  /// Writes what a save may need beside the student's file, and removes it: the reason why that
  /// fails, a used-up quota above all, which SQLite does not tell.
  static func tryWriting(in folder: String) -> StoreError? {
    let path = "\(folder)/.gradus-\(getpid()).try"
    defer { remove(path) }
    do throws(StoreError) {
      try write([UInt8](repeating: 0, count: Int(room)), to: path)
      return nil
    } catch .io(_, let detail) {
      return .io(path: folder, detail: detail)
    } catch {
      return error
    }
  }

  static func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
