import Testing

@testable import DataFiles

@Suite struct FileErrorTests {
  @Test func errorsNameTheFileAndTheRemedy() {
    #expect(
      "\(FileError("a.csv", .missing))"
        == "a.csv: there is no such file; check the name and the folder")
    #expect(
      "\(FileError("a.csv", .tooLarge(bytes: 9, limit: 8)))"
        == "a.csv: the file has 9 bytes and the limit is 8; take a smaller file")
    #expect(
      "\(FileError("a.gz", .unpacksTooLarge(limit: 8)))"
        == "a.gz: the gzip data unpack to more than 8 bytes; take a smaller file")
  }

  @Test(arguments: [
    FileError.Kind.missing, .folder, .notAFile, .notReadable, .noFolder, .notWritable, .diskFull,
    .writeFailed, .gzipCutShort, .gzipDamaged, .afterGzip,
  ])
  func everySentenceHasARemedy(_ kind: FileError.Kind) {
    #expect("\(kind)".contains("; "))
  }
}
