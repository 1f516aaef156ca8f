import Foundation
import Testing

@testable import ProgressStore

@Suite struct StoreFilesTests {
  @Test func namesWhatLiesBesideTheDatabase() {
    let files = StoreFiles(main: "/d/ada.sqlite")
    #expect(files.folder == "/d")
    #expect(files.lock == "/d/ada.lock")
    #expect(
      files.backups == [
        "/d/ada.backup-1.sqlite", "/d/ada.backup-2.sqlite", "/d/ada.backup-3.sqlite",
      ])
    #expect(StoreFiles.folder(of: "/x") == "/" && StoreFiles.folder(of: "x") == ".")
  }

  @Test func aFileIsNeverSetAsideOverAnother() throws {
    let folder = Scratch()
    let files = StoreFiles(main: folder("p.sqlite"))
    let first = files.setAside(files.main, at: 0)
    #expect(first == folder("p.set-aside-1970-01-01T00-00-00Z.sqlite"))
    try Data().write(to: URL(fileURLWithPath: first + "-wal"))
    #expect(
      files.setAside(files.main, at: 0) == folder("p.set-aside-1970-01-01T00-00-00Z-2.sqlite"))
  }
}
