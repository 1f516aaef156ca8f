import Foundation
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct ReadOnlyHomeTests {
    static let canMount = DiskFullTests.canMount
    static let canBecomeNobody =
      isRoot
      && run(
        ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true"])

    /// A store on a disk of its own, which is then made read-only.
    private func readOnly(_ arguments: [String]) throws -> DiskFullTests.SmallDisk {
      let disk = try #require(DiskFullTests.SmallDisk())
      if !arguments.isEmpty {
        _ = try Exerciser([disk.folder.store] + arguments).lines()
      }
      #expect(run(["/bin/mount", "-o", "remount,ro", disk.folder.path]))
      return disk
    }

    @Test(.enabled(if: canMount, "a read-only disk needs root"))
    func aReadOnlyHomeIsReadAndSaysThatItDoesNotSave() throws {
      // Closed, killed with answers in the log, and nothing there at all.
      for (arguments, expected) in [
        (["30"], Array(1...30)), (["30", "--die"], Array(1...30)), ([], []),
      ] {
        let disk = try readOnly(arguments)
        let clock = ContinuousClock()
        let start = clock.now
        let opened = ProgressStore.open(at: .file(disk.folder.store))
        #expect(clock.now - start < .seconds(1))
        guard case .readOnly(reason: .readOnly) = opened.store.state else {
          Issue.record("\(opened.store.state)")
          continue
        }
        #expect(opened.store.state.banner?.hasPrefix("Not saving: ") == true)
        #expect(opened.notice == opened.store.state.banner)
        #expect(try numbers(opened.store) == expected)
        #expect(throws: StoreError.self) { try opened.store.append(answered(31)) }
        #expect(throws: StoreError.self) { try opened.store.backUp() }
        #expect(try numbers(opened.store) == expected + [31])
        #expect(run(["/bin/mount", "-o", "remount,rw", disk.folder.path]))
        try opened.store.retryPending()
        #expect(opened.store.state == .saving && opened.store.pendingCount == 0)
        #expect(try numbers(opened.store) == expected + [31])
        opened.store.close()
      }
    }

    @Test func aFolderThatMayNotBeWrittenIsRead() throws {
      let folder = Scratch()
      _ = try Exerciser([folder.store, "3"]).lines()
      let lines = try asAnother(folder) {
        #expect(chmod(folder("gradus"), 0o555) == 0 && chmod(folder.store, 0o444) == 0)
      }
      #expect(lines.filter { $0.hasPrefix("banner Not saving:") }.count == 1, "\(lines)")
      #expect(lines.filter { $0.hasPrefix("refused 9 ") }.count == 1, "\(lines)")
    }

    @Test(.enabled(if: canBecomeNobody, "another user's file needs root"))
    func anotherUsersFileIsNotTouched() throws {
      let folder = Scratch()
      _ = try Exerciser([folder.store, "3"]).lines()
      let before = bytes(folder.store)
      let lines = try asAnother(folder) {
        // The folder is open to all, the file is not.
        #expect(chmod(folder("gradus"), 0o777) == 0)
      }
      #expect(lines.contains { $0.hasPrefix("banner ") && $0.contains("may not be") }, "\(lines)")
      #expect(bytes(folder.store) == before)
      #expect(!folder.names.contains { $0.contains("set-aside") })
    }

    /// Saves event 9 as someone who is not root, who may do anything.
    private func asAnother(_ folder: Scratch, prepare: () -> Void) throws -> [String] {
      let program = folder("store-exerciser")
      // By a process of its own: a copy that we had open for writing while another test starts a
      // process would be “busy” when it is to be started.
      #expect(run(["/bin/cp", Exerciser.program, program]))
      #expect(chmod(folder.path, 0o755) == 0)
      prepare()
      defer { chmod(folder("gradus"), 0o755) }
      return try Exerciser(
        [folder.store, "1", "--from", "9"],
        through: Self.canBecomeNobody
          ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [],
        program: program
      ).lines()
    }

    @Test func filesAndFoldersAreTheStudentsAloneWhateverTheUmask() throws {
      for mask in ["000", "077", "777"] {
        let folder = Scratch()
        let file = folder("data/gradus/students/ada.sqlite")
        let lines = try Exerciser(
          [file, "3", "--back-up-after", "2", "--die"],
          through: ["/bin/sh", "-c", "umask \(mask); exec \"$0\" \"$@\""]
        ).lines()
        #expect(Exerciser.acknowledged(lines) == [1, 2, 3])
        for name in ["data", "data/gradus", "data/gradus/students"] {
          #expect(permissions(folder(name)) == 0o700, "\(name), umask \(mask)")
        }
        let names = try FileManager.default.contentsOfDirectory(
          atPath: folder("data/gradus/students"))
        #expect(
          names.sorted() == [
            "ada.backup-1.sqlite", "ada.lock", "ada.sqlite", "ada.sqlite-shm", "ada.sqlite-wal",
          ])
        for name in names {
          #expect(
            permissions(folder("data/gradus/students/\(name)")) == 0o600, "\(name), umask \(mask)")
        }
      }
    }

    @Test func anOpenFileIsClosedToOthersWhenItIsNextOpened() throws {
      let folder = Scratch()
      _ = try Exerciser([folder.store, "3", "--die"]).lines()
      for suffix in ["", "-wal", "-shm"] { chmod(folder.store + suffix, 0o666) }
      let store = ProgressStore.open(at: .file(folder.store)).store
      for suffix in ["", "-wal", "-shm"] { #expect(permissions(folder.store + suffix) == 0o600) }
      store.close()
    }

    @Test func withoutAHomeAnswersAreKeptInMemory() throws {
      let location = StoreLocation.standard(environment: [:])
      let opened = ProgressStore.open(at: location)
      #expect(opened.store.state == .readOnly(reason: .noHome))
      #expect(opened.notice?.contains("HOME") == true)
      #expect(throws: StoreError.noHome) { try opened.store.append(answered(1)) }
      #expect(throws: StoreError.noHome) { try opened.store.backUp() }
      #expect(try numbers(opened.store) == [1])
    }

    @Test func aFileInPlaceOfTheFolderIsASentence() throws {
      let folder = Scratch()
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder("gradus")))
      let opened = ProgressStore.open(at: .file(folder.store))
      #expect(opened.store.state.banner?.hasPrefix("Not saving: ") == true)
      try FileManager.default.removeItem(atPath: folder("gradus"))
      try FileManager.default.createDirectory(
        atPath: folder.store, withIntermediateDirectories: true)
      let second = ProgressStore.open(at: .file(folder.store))
      #expect(second.store.state.banner?.contains("it is not a file") == true)
    }
  }
}
