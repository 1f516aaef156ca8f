import GRDB
import Glibc
import Testing

@testable import ProgressStore

@Suite struct StoreErrorOfSQLiteTests {
  let folder = Scratch()

  private func meaning(_ code: ResultCode) -> StoreError {
    StoreError(DatabaseError(resultCode: code), path: folder("p.sqlite"))
  }

  private func cannotOpen(_ path: String) -> StoreError {
    StoreError(DatabaseError(resultCode: .SQLITE_CANTOPEN), path: path)
  }

  @Test func codesOfSQLiteBecomeWhatTheyMean() {
    let path = folder("p.sqlite")
    #expect(meaning(.SQLITE_BUSY) == .busy(path: path))
    #expect(meaning(.SQLITE_LOCKED) == .busy(path: path))
    guard case .diskFull(folder.path, _, Disk.room) = meaning(.SQLITE_FULL),
      case .corrupted(path, _) = meaning(.SQLITE_CORRUPT),
      case .corrupted(path, _) = meaning(.SQLITE_NOTADB),
      case .io(path, _) = meaning(.SQLITE_IOERR), case .io(path, _) = meaning(.SQLITE_NOMEM)
    else {
      Issue.record("a code means something else")
      return
    }
  }

  @Test func theFolderSaysWhyItCannotBeWritten() {
    // Nobody can make a file there, not even root.
    guard case .io("/proc", _) = cannotOpen("/proc/x") else {
      if isRoot { Issue.record("\(cannotOpen("/proc/x"))") }
      return
    }
    #expect(
      StoreError(errno: EDQUOT, path: "/d/p") == .diskFull(folder: "/d", free: 0, needed: Disk.room)
    )
    #expect(StoreError(errno: EROFS, path: "/d/p") == .readOnly(path: "/d/p"))
    #expect(StoreError(errno: EACCES, path: "/d/p") == .permission(path: "/d/p"))
  }

  @Test func aWritableFileThatSQLiteCannotWriteIsDamaged() {
    guard case .corrupted = meaning(.SQLITE_READONLY) else {
      Issue.record("\(meaning(.SQLITE_READONLY))")
      return
    }
  }

  @Test func errorsOfOursPassThrough() {
    #expect(StoreError(StoreError.noHome as any Error, path: "x") == .noHome)
  }
}
