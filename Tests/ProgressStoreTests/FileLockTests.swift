import Foundation
import Testing

@testable import ProgressStore

@Suite struct FileLockTests {
  let folder = Scratch()

  @Test func onlyOneHasTheLock() throws {
    do {
      let first = try FileLock(folder("l"), patience: .seconds(1))
      #expect(throws: StoreError.busy(path: folder("l"))) {
        _ = try FileLock(folder("l"), patience: .milliseconds(5))
      }
      _ = first.savedMark()
    }
    _ = try FileLock(folder("l"), patience: .milliseconds(5))
  }

  @Test func itsFileIsTheStudentsAloneAndKeepsTheMark() throws {
    let log = sampleLog(3)
    do {
      let lock = try FileLock(folder("l"), patience: .seconds(1))
      #expect(lock.savedMark() == nil)
      lock.setSavedMark(log)
    }
    #expect(permissions(folder("l")) == 0o600)
    let again = try FileLock(folder("l"), patience: .seconds(1))
    #expect(again.savedMark() == SavedMark(origin: log.origin, count: 3))
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: StoreError.self) { _ = try FileLock("/no/such/l", patience: .seconds(1)) }
  }

  @Test func aWorkbookThatKeepsTheLockIsWaitedForAndThenNamed() throws {
    let store = ProgressStore.open(
      at: .file(folder.store), environment: countingEnvironment()
    ).store
    try store.append(answered(1))
    do {
      let lock = try FileLock(StoreFiles(main: folder.store).lock, patience: .seconds(1))
      #expect(throws: StoreError.busy(path: StoreFiles(main: folder.store).lock)) {
        try store.append(answered(2))
      }
      #expect(store.state.banner?.contains("Another program") == true)
      let second = ProgressStore.open(
        at: .file(folder.store), environment: countingEnvironment())
      #expect(try numbers(second.store) == [1])
      #expect(second.notice?.hasPrefix("Not saving: ") == true)
      _ = lock.savedMark()
    }
    try store.retryPending()
    #expect(store.state == .saving)
    #expect(try numbers(store) == [1, 2])
  }
}
