import DataFiles
import Foundation
import Testing

@Suite struct FileBytesTests {
  @Test(arguments: [0, 1, 4097, 3_000_001])
  func whatIsWrittenIsRead(_ count: Int) throws {
    try Fixture.inFolder { folder in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 >> 9) }
      try FileBytes.write(bytes, to: "\(folder)/a.bin")
      #expect(try FileBytes.read("\(folder)/a.bin") == bytes)
    }
  }

  @Test func aFileIsReplacedAndNothingIsLeftBesideIt() throws {
    try Fixture.inFolder { folder in
      try FileBytes.write([1, 2, 3, 4], to: "\(folder)/a.bin")
      try FileBytes.write([5], to: "\(folder)/a.bin")
      #expect(try FileBytes.read("\(folder)/a.bin") == [5])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.bin"])
    }
  }

  @Test func aReaderKeepsTheOldFileWhileItIsReplaced() throws {
    try Fixture.inFolder { folder in
      try FileBytes.write([1, 2, 3, 4], to: "\(folder)/a.bin")
      let open = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/a.bin"))
      try FileBytes.write([5, 6], to: "\(folder)/a.bin")
      #expect(try open.readToEnd() == Data([1, 2, 3, 4]))
    }
  }

  @Test func theFileBehindALinkIsReadAndReplaced() throws {
    try Fixture.inFolder { folder in
      try FileBytes.write([1], to: "\(folder)/a.bin")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "a.bin")
      #expect(try FileBytes.read("\(folder)/link") == [1])
      try FileBytes.write([2], to: "\(folder)/link")
      #expect(try FileBytes.read("\(folder)/a.bin") == [2])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "a.bin")
    }
  }

  @Test func aFolderMayBeALinkToo() throws {
    try Fixture.inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/real", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "real")
      for byte in [1, 2] as [UInt8] {
        try FileBytes.write([byte], to: "\(folder)/link/a.bin")
        #expect(try FileBytes.read("\(folder)/real/a.bin") == [byte])
        #expect(try FileBytes.read("\(folder)/link/a.bin") == [byte])
      }
      #expect(throws: FileError("\(folder)/link", .folder)) {
        try FileBytes.write([3], to: "\(folder)/link")
      }
    }
  }

  @Test func aNameWithoutAFolderIsOfTheWorkingFolder() throws {
    let name = "data-files-none-\(UUID().uuidString)"
    #expect(throws: FileError(name, .missing)) { try FileBytes.read(name) }
    defer { try? FileManager.default.removeItem(atPath: name) }
    try FileBytes.write([1], to: name)
    #expect(try FileBytes.read(name) == [1])
  }

  @Test func readingNamesWhatIsInTheWay() throws {
    try Fixture.inFolder { folder in
      let missing = "\(folder)/no.csv"
      #expect(throws: FileError(missing, .missing)) { try FileBytes.read(missing) }
      #expect(throws: FileError(folder, .folder)) { try FileBytes.read(folder) }
      #expect(throws: FileError("/dev/null", .notAFile)) { try FileBytes.read("/dev/null") }
      try FileBytes.write([1, 2, 3], to: "\(folder)/a.bin")
      #expect(try FileBytes.read("\(folder)/a.bin", limit: 3) == [1, 2, 3])
      #expect(throws: FileError("\(folder)/a.bin", .tooLarge(bytes: 3, limit: 2))) {
        try FileBytes.read("\(folder)/a.bin", limit: 2)
      }
      let within = "\(folder)/a.bin/b"
      #expect(throws: FileError(within, .missing)) { try FileBytes.read(within) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func aFileThatMayNotBeReadIsNamed() throws {
    try Fixture.inFolder { folder in
      let path = "\(folder)/a.bin"
      try FileBytes.write([1], to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      #expect(throws: FileError(path, .notReadable)) { try FileBytes.read(path) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderThatMayNotBeWrittenIsNamed() throws {
    try Fixture.inFolder { folder in
      let path = "\(folder)/closed/a.bin"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/closed", withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o555])
      #expect(throws: FileError(path, .notWritable)) { try FileBytes.write([1], to: path) }
    }
  }

  @Test func writingNamesWhatIsInTheWay() throws {
    try Fixture.inFolder { folder in
      let lost = "\(folder)/no/a.bin"
      #expect(throws: FileError(lost, .noFolder)) { try FileBytes.write([1], to: lost) }
      #expect(throws: FileError(folder, .folder)) { try FileBytes.write([1], to: folder) }
      #expect(throws: FileError("/dev/null", .notAFile)) {
        try FileBytes.write([1], to: "/dev/null")
      }
    }
  }
}
