import Foundation
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct DurabilityTests {
    static let canTrace: Bool = {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
      process.arguments = ["-o", "/dev/null", "true"]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }()

    @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
    func everyEventReachesTheDiskBeforeItIsAcknowledged() throws {
      let folder = Scratch()
      // Opened once before, so that only saving is counted.
      _ = try Exerciser([folder.store, "1"]).lines()
      let trace = folder("trace")
      let lines = try Exerciser(
        [folder.store, "200", "--from", "2"],
        through: [
          "/usr/bin/strace", "-f", "-o", trace, "-e", "trace=fdatasync,fsync,write",
          "-e", "signal=none",
        ]
      ).lines()
      #expect(Exerciser.acknowledged(lines).count == 200)
      // Between two acknowledgements on standard output there must be a flush.
      var flushes = 0
      var unflushed = 0
      let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      for call in calls {
        if call.contains("sync(") { flushes += 1 }
        if call.contains("write(1, ") {
          if flushes == 0 { unflushed += 1 }
          flushes = 0
        }
      }
      #expect(unflushed == 0)
      #expect(calls.filter { $0.contains("sync(") }.count >= 200)
    }

    @Test func aLocalFileHasALogThatIsFlushedAtEverySave() throws {
      #expect(try pragmas(network: false) == ["wal", "2"])
    }

    @Test func aFileOnANetworkHasAJournal() throws {
      #expect(try pragmas(network: true) == ["delete", "3"])
      let folder = Scratch()
      let store = ProgressStore.open(
        at: .file(folder.store), environment: countingEnvironment(network: true)
      ).store
      for number in 1...20 { try store.append(answered(number)) }
      #expect(folder.names == ["progress.lock", "progress.sqlite"])
    }

    @Test func twoMindsAboutTheJournalDoNotHurtEachOther() throws {
      for first in [true, false] {
        let folder = Scratch()
        let stores = [first, !first].map { network in
          ProgressStore.open(
            at: .file(folder.store),
            environment: StoreEnvironment(isNetworkFolder: { _ in network }, patience: .seconds(1))
          ).store
        }
        for number in 1...20 { try stores[number % 2].append(answered(number)) }
        for store in stores {
          #expect(store.state == .saving)
          #expect(try numbers(store) == Array(1...20))
          store.close()
        }
      }
    }

    private func pragmas(network: Bool) throws -> [String] {
      let folder = Scratch()
      ProgressStore.open(at: .file(folder.store)).store.close()
      let connection = try Connection(folder.store, .writing, patience: .seconds(1))
      defer { connection.close() }
      try connection.prepareForSaving(onNetwork: network)
      return try ["journal_mode", "synchronous"].map { try connection.pragma($0) }
    }
  }
}
