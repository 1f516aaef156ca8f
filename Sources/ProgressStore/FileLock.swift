import Glibc

/// A lock that the workbooks of one student take in turn, held while it exists.
///
/// It is on a file of its own: SQLite's locks go when any handle on the database is closed.
struct FileLock: ~Copyable {
  private let file: Int32

  /// Takes the lock at `path`, waiting up to `patience`. Throws `.busy` if another workbook keeps
  /// it, or why the file cannot be made.
  init(_ path: String, patience: Duration) throws(StoreError) {
    var opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw StoreError(errno: errno, path: path) }
    if opened < 3 {
      // In the place of a closed standard stream, anyone's print would write into it.
      let moved = fcntl(opened, F_DUPFD_CLOEXEC, 3)
      close(opened)
      guard moved >= 0 else { throw StoreError(errno: errno, path: path) }
      opened = moved
    }
    fchmod(opened, 0o600)
    let deadline = ContinuousClock.now + patience
    var pause: UInt32 = 200
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      // A file system without flock: SQLite's own locks have to do.
      guard code == EWOULDBLOCK else { break }
      guard ContinuousClock.now < deadline else {
        close(opened)
        throw .busy(path: path)
      }
      usleep(pause)
      pause = min(pause * 2, 5000)
    }
    file = opened
  }

  /// What the lock's file says was saved; nil if nothing legible.
  func savedMark() -> SavedMark? {
    var bytes = [UInt8](repeating: 0, count: SavedMark.length)
    let count = unsafe pread(file, &bytes, bytes.count, 0)
    return SavedMark(text: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// Notes what was saved. Not waited for: after a power cut an older mark is as good.
  func setSavedMark(_ log: VerifiedLog) {
    let bytes = Array(SavedMark(log).text.utf8)
    _ = unsafe pwrite(file, bytes, bytes.count, 0)
  }

  deinit {
    close(file)
  }
}
