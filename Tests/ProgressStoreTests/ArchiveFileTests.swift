import Foundation
import Testing

@testable import ProgressStore

@Suite struct ArchiveFileTests {
  let folder = Scratch()

  @Test func isWrittenForTheStudentAloneAndReadBack() throws {
    let path = folder("a.jsonl")
    try ArchiveFile.write("über\n", to: path, replacing: false)
    #expect(try ArchiveFile.read(path) == Data("über\n".utf8))
    #expect(permissions(path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
  }

  @Test func isNeverWrittenOverUnasked() throws {
    let path = folder("a.jsonl")
    try ArchiveFile.write("first", to: path, replacing: false)
    #expect(throws: ArchiveFault.exists(path: path)) {
      try ArchiveFile.write("second", to: path, replacing: false)
    }
    #expect(bytes(path) == Data("first".utf8))
    try ArchiveFile.write("third", to: path, replacing: true)
    #expect(bytes(path) == Data("third".utf8))
    // A link that leads nowhere is a name that is taken, too.
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: folder("nowhere"))
    #expect(throws: ArchiveFault.exists(path: folder("link"))) {
      try ArchiveFile.write("x", to: folder("link"), replacing: false)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["a.jsonl", "link"])
  }

  @Test func whatCannotBeReadOrWrittenHasItsReason() {
    for path in [folder("none"), folder.path] {
      #expect(throws: ArchiveFault.self) { _ = try ArchiveFile.read(path) }
    }
    #expect(throws: ArchiveFault.self) {
      try ArchiveFile.write("x", to: folder("none/a"), replacing: false)
    }
  }
}
