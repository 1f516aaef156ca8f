import Testing

@testable import ProgressStore

@Suite struct StoreErrorTests {
  static let all: [StoreError] = [
    .diskFull(folder: "/d", free: 12 << 10, needed: 128 << 10), .readOnly(path: "/d"),
    .busy(path: "/d"), .corrupted(path: "/d", detail: "x"), .permission(path: "/d"),
    .io(path: "/d", detail: "x"), .newer(path: "/d", version: 9), .foreign(path: "/d"), .noHome,
    .conflict(path: "/d", detail: "answer 3"),
  ]

  @Test(arguments: all) func everyErrorIsASentenceForAStudent(_ error: StoreError) {
    let text = error.description
    #expect(text.hasSuffix("."))
    #expect(!text.lowercased().contains("database is locked") && !text.contains("SQLITE"))
    #expect(error == .noHome || text.contains("/d"))
  }

  @Test func aFullDiskNamesTheFolderAndTheRoom() {
    #expect(
      Self.all[0].description
        == "The disk is full: /d has 12 KB left for you, and 128 KB are needed; "
        + "saving goes on by itself when there is room.")
  }

  @Test func sizesAreRoundedDown() {
    #expect(StoreError.size(-1) == "0 bytes" && StoreError.size(1023) == "1023 bytes")
    #expect(StoreError.size(2047) == "1 KB" && StoreError.size(5 << 20) == "5 MB")
    #expect(StoreError.size(3 << 30) == "3 GB")
  }
}
