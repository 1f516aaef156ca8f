import Foundation
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct DiskFullTests {
    /// A small disk of its own, gone with the test.
    final class SmallDisk {
      let folder = Scratch()
      init?() {
        guard isRoot, run(["/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path])
        else { return nil }
      }
      deinit { _ = run(["/bin/umount", "-l", folder.path]) }

      /// Fills the disk but for `room` bytes.
      func fill(leaving room: Int) throws {
        let free = Int(Disk.freeSpace(folder.path) ?? 0)
        try Data(count: max(0, free - room)).write(to: URL(fileURLWithPath: folder("filler")))
      }

      func empty() {
        try? FileManager.default.removeItem(atPath: folder("filler"))
      }
    }

    static let canMount: Bool = SmallDisk() != nil

    @Test(.enabled(if: canMount, "mounting a small disk needs root"))
    func savingStopsWithASentenceAndGoesOnWhenThereIsRoom() throws {
      var random = Seeded("full disks", 4)
      for _ in 0..<40 {
        let disk = try #require(SmallDisk())
        let store = ProgressStore.open(at: .file(disk.folder.store)).store
        try store.append(answered(1))
        try disk.fill(leaving: Int.random(in: 0...200_000, using: &random))
        var number = 1
        var failure: StoreError?
        while failure == nil && number < 5000 {
          number += 1
          do throws(StoreError) { try store.append(answered(number)) } catch { failure = error }
        }
        guard case .diskFull(let folder, let free, let needed) = failure else {
          Issue.record("\(String(describing: failure))")
          continue
        }
        #expect(folder == disk.folder("gradus") && free < needed)
        #expect(store.state == .readOnly(reason: try #require(failure)))
        #expect(throws: StoreError.self) { try store.append(answered(number + 1)) }
        #expect(store.pendingCount == 2)
        // Nothing is lost while the process lives, and what was saved can still be read.
        #expect(try numbers(store) == Array(1...(number + 1)))
        disk.empty()
        try store.append(answered(number + 2))
        #expect(store.state == .saving && store.pendingCount == 0)
        store.close()
        let again = ProgressStore.open(at: .file(disk.folder.store))
        #expect(again.notice == nil)
        #expect(try numbers(again.store) == Array(1...(number + 2)))
        again.store.close()
      }
    }

    @Test(.enabled(if: canMount, "mounting a small disk needs root"))
    func aStoreOpensOnAFullDiskAndSavesOnceThereIsRoom() throws {
      for isNew in [true, false] {
        let disk = try #require(SmallDisk())
        if !isNew {
          _ = try Exerciser([disk.folder.store, "30", "--die"]).lines()
        }
        try disk.fill(leaving: 0)
        let opened = ProgressStore.open(at: .file(disk.folder.store))
        guard case .readOnly(reason: .diskFull) = opened.store.state else {
          Issue.record("\(opened.store.state)")
          continue
        }
        #expect(opened.notice?.hasPrefix("Not saving: The disk is full") == true)
        let before = isNew ? [] : Array(1...30)
        #expect(try numbers(opened.store) == before)
        #expect(throws: StoreError.self) { try opened.store.append(answered(31)) }
        disk.empty()
        try opened.store.retryPending()
        #expect(opened.store.state == .saving)
        opened.store.close()
        let again = ProgressStore.open(at: .file(disk.folder.store)).store
        #expect(try numbers(again) == before + [31])
        again.close()
      }
    }

    @Test func aLimitOnTheSizeOfFilesIsNoWorse() throws {
      var random = Seeded("file size limits", 5)
      for _ in 0..<6 {
        let folder = Scratch()
        let blocks = Int.random(in: 60...200, using: &random)
        let lines = try Exerciser(
          [folder.store, "200"],
          through: ["/bin/bash", "-c", "ulimit -f \(blocks); exec \"$0\" \"$@\""]
        ).lines()
        let saved = Exerciser.acknowledged(lines)
        let refused = lines.filter { $0.hasPrefix("refused") }
        #expect(refused.count + saved.count == 200 && !refused.isEmpty)
        // SQLite tells a limit from a broken disk only where even a small file is too large.
        let small = blocks * 1024 < Int(Disk.room)
        let expected = small ? "The disk is full" : "could not be written"
        #expect(refused.allSatisfy { $0.contains(expected) }, "\(refused[0])")
        let opened = ProgressStore.open(at: .file(folder.store))
        #expect(opened.store.state == .saving && opened.notice == nil)
        #expect(try Set(numbers(opened.store)).isSuperset(of: saved))
      }
    }
  }
}

@discardableResult
func run(_ words: [String]) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: words[0])
  process.arguments = Array(words.dropFirst())
  process.standardError = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
