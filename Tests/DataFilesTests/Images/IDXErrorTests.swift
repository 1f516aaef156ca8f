import Testing

@testable import DataFiles

@Suite struct IDXErrorTests {
  @Test(
    arguments: [
      (.file(.folder), "a.idx: this is a folder; name a file in it"),
      (.notIDX(first: []), "a.idx: the file is empty; an IDX file begins with the bytes 0 0"),
      (
        .notIDX(first: [80, 75]),
        "a.idx: the file begins with the bytes 80 75; an IDX file begins with 0 0, a type and the "
          + "number of axes (at least 1)"
      ),
      (.elementType(10), "a.idx: the numbers are of type 10; IDX has 8, 9, 11, 12, 13 and 14"),
      (.headerCutShort, "a.idx: the file ends within its header; fetch it again"),
      (
        .sizes([9, 9]),
        "a.idx: the header says 9×9 numbers, more than can be counted; fetch the file again"
      ),
      (
        .tooLarge(sizes: [2, 3], bytes: 6, limit: 5),
        "a.idx: 2×3 numbers take 6 bytes and the limit is 5; read fewer rows"
      ),
      (
        .tooFewBytes(sizes: [2, 3], needed: 6),
        "a.idx: 2×3 numbers need 6 bytes and the file has fewer; fetch it again"
      ),
      (
        .tooManyBytes(sizes: [2, 3], needed: 6),
        "a.idx: 2×3 numbers need 6 bytes and the file has more; fetch it again"
      ),
    ] as [(IDXError.Kind, String)])
  func errorsNameTheFileBothSidesAndTheRemedy(_ kind: IDXError.Kind, _ sentence: String) {
    #expect("\(IDXError("a.idx", kind))" == sentence)
  }

  @Test func aFaultOfTheFileKeepsItsName() {
    #expect(IDXError(FileError("b.gz", .gzipDamaged)) == IDXError("b.gz", .file(.gzipDamaged)))
  }
}
