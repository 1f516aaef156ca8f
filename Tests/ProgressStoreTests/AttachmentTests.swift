import Foundation
import Testing

@testable import ProgressStore

@Suite struct AttachmentTests {
  let folder = Scratch()
  var files: StoreFiles { StoreFiles(main: folder.store) }

  private func open() -> OpenedStore { ProgressStore.open(at: .file(folder.store)) }

  private func fill(_ count: Int, backUpAt: Int? = nil) throws {
    let store = open().store
    for number in 1...count {
      try store.append(answered(number))
      if number == backUpAt { try store.backUp() }
    }
    store.close()
  }

  @Test func aFileThatIsGoneComesBackFromACopy() throws {
    try fill(5, backUpAt: 4)
    try FileManager.default.removeItem(atPath: files.main)
    let opened = open()
    #expect(
      opened.notice == "The file with your answers was gone. "
        + "4 of 5 saved steps were recovered from copies.")
    #expect(opened.store.state == .saving)
    #expect(try numbers(opened.store) == [1, 2, 3, 4])
  }

  @Test func aFileThatIsGoneWithItsCopiesIsSaid() throws {
    try fill(2)
    try FileManager.default.removeItem(atPath: files.main)
    #expect(open().notice?.contains("is gone, and so are its copies") == true)
  }

  @Test func aDamagedFileIsNamedWithItsNewPlaceAndWhatCameBack() throws {
    try fill(3)
    try Data("scribble".utf8).write(to: URL(fileURLWithPath: files.main))
    let opened = open()
    guard case .setAside(let path) = opened.store.state else {
      Issue.record("\(opened.store.state)")
      return
    }
    #expect(bytes(path) == Data("scribble".utf8))
    let notice = try #require(opened.notice)
    #expect(notice.hasPrefix("The file with your answers was damaged (file is not a database). "))
    #expect(notice.contains("It is kept as \(path)."))
    #expect(notice.hasSuffix("0 of 3 saved steps were recovered."))
    #expect(open().notice == nil)
  }

  @Test func anotherStudentsFileInItsPlaceIsTakenAsItIs() throws {
    try fill(3)
    let other = Scratch()
    let store = ProgressStore.open(at: .file(other.store)).store
    try store.append(answered(7))
    store.close()
    try FileManager.default.removeItem(atPath: files.main)
    try FileManager.default.copyItem(atPath: other.store, toPath: files.main)
    let opened = open()
    #expect(opened.notice == nil)
    #expect(try numbers(opened.store) == [7])
  }
}
