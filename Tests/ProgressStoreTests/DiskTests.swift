import Foundation
import Testing

@testable import ProgressStore

@Suite struct DiskTests {
  let folder = Scratch()

  @Test func foldersAreMadeForTheStudentAlone() throws {
    try Disk.makeFolder(folder("a/b/c"))
    for name in ["a", "a/b", "a/b/c"] { #expect(permissions(folder(name)) == 0o700) }
    try Disk.makeFolder(folder("a/b"))
  }

  @Test func aFileIsNeverMadeOverAnother() throws {
    try Disk.write([1, 2, 3], to: folder("f"))
    #expect(throws: StoreError.self) { try Disk.makeFile(folder("f")) }
    #expect(try Disk.contents(folder("f")) == [1, 2, 3])
    #expect(permissions(folder("f")) == 0o600)
    #expect(try Disk.status(folder("f"))?.size == 3)
  }

  @Test func saysWhatLiesAtAPath() throws {
    #expect(try Disk.status(folder("none")) == nil)
    #expect(try Disk.status(folder.path)?.isFile == false)
    try Disk.write([1], to: folder("f"))
    let before = try Disk.status(folder("f"))?.identity
    try Disk.move(folder("f"), to: folder("g"))
    #expect(try Disk.status(folder("g"))?.identity == before)
    try Disk.write([1], to: folder("f"))
    #expect(try Disk.status(folder("f"))?.identity != before)
  }

  @Test func aTrialLeavesNothingBehind() {
    #expect(Disk.tryWriting(in: folder.path) == nil)
    #expect(Disk.tryWriting(in: folder("none")) != nil)
    #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) == [])
    #expect(Disk.freeSpace(folder.path) ?? 0 > 0 && Disk.freeSpace(folder("none")) == nil)
  }
}
