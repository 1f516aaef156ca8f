import Foundation
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct KillTests {
    @Test func everythingAcknowledgedSurvivesAHundredKills() throws {
      var random = Seeded("kills", 1)
      for _ in 0..<25 {
        try killFour { Double.random(in: 0...0.4, using: &random) }
      }
    }

    @Test func everythingAcknowledgedSurvivesASecondKillDuringTheRestart() throws {
      var random = Seeded("second kills", 2)
      for _ in 0..<13 {
        try killFour(restart: { Double.random(in: 0...0.05, using: &random) }) {
          Double.random(in: 0...0.1, using: &random)
        }
      }
    }

    @Test func aKillDuringTheRepairLosesNothing() throws {
      var random = Seeded("kills during repairs", 3)
      let template = FaultTests.CorruptionTests.killed
      for _ in 0..<40 {
        let folder = Scratch()
        try FileManager.default.copyItem(atPath: template("gradus"), toPath: folder("gradus"))
        // The log is kept: its end has the events that are in no copy.
        var data = try #require(bytes(folder.store))
        data.replaceSubrange((5 * 4096)..<(6 * 4096), with: Data(count: 4096))
        try data.write(to: URL(fileURLWithPath: folder.store))
        let repairing = try Exerciser([folder.store, "0"])
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.03, using: &random))
        repairing.kill()
        _ = repairing.lines()
        let opened = ProgressStore.open(at: .file(folder.store))
        #expect(try numbers(opened.store) == Array(1...420))
        #expect(folder.names.contains { $0.contains("set-aside") })
        opened.store.close()
      }
    }

    /// Four processes at a time, each with a store of its own.
    private func killFour(
      restart: (() -> Double)? = nil, after delay: () -> Double
    ) throws {
      let folders = (0..<4).map { _ in Scratch() }
      let running = try folders.map { try Exerciser([$0.store, "100000"]) }
      running.forEach { $0.waitForFirstLine() }
      try end(running, after: running.map { _ in delay() })
      var saved = running.map { Exerciser.acknowledged($0.lines()) }
      if let restart {
        let again = try zip(folders, saved).map { folder, numbers in
          try Exerciser([folder.store, "100000", "--from", "\((numbers.last ?? 0) + 1000)"])
        }
        try end(again, after: again.map { _ in restart() })
        for (index, exerciser) in again.enumerated() {
          saved[index] += Exerciser.acknowledged(exerciser.lines())
        }
      }
      for (folder, expected) in zip(folders, saved) {
        let opened = ProgressStore.open(at: .file(folder.store))
        #expect(opened.store.state == .saving)
        #expect(opened.notice == nil)
        let found = try numbers(opened.store)
        #expect(Set(found).isSuperset(of: expected))
        #expect(found == found.sorted() && Set(found).count == found.count)
        opened.store.close()
      }
    }

    /// Kills each at its moment. The random wait is the fault itself.
    private func end(_ running: [Exerciser], after delays: [Double]) throws {
      let start = Date()
      for (exerciser, delay) in zip(running, delays).sorted(by: { $0.1 < $1.1 }) {
        Thread.sleep(until: start.addingTimeInterval(delay))
        exerciser.kill()
      }
    }
  }
}
