import Foundation
import Testing

@testable import ProgressStore

@Suite struct EventRowTests {
  let origin = UUID()
  let row = sampleLog(1).rows[0]

  @Test func everyFieldIsInTheHash() {
    var changed = Array(repeating: row, count: 6)
    changed[0].uuid = UUID()
    changed[1].writer = UUID()
    changed[2].sequence += 1
    changed[3].time += 1
    changed[4].previous = Digest(head: [1], tail: "")
    changed[5].payload += " "
    let hashes = Set(changed.map { $0.expectedHash(origin: origin) })
    #expect(hashes.count == 6)
    #expect(!hashes.contains(row.expectedHash(origin: origin)))
  }

  @Test func theStoreIsInTheHash() {
    #expect(row.expectedHash(origin: origin) != row.expectedHash(origin: UUID()))
    #expect(row.sealed(origin: origin).hash == row.expectedHash(origin: origin))
  }

  @Test func anIDIsSixteenBytes() {
    let id = UUID()
    var bytes = [UInt8]()
    bytes.append(bytesOf: id)
    #expect(bytes.count == 16 && UUID(bytes: bytes) == id)
    #expect(UUID(bytes: bytes.dropLast()) == nil)
  }
}
