import Foundation
import GRDB
import Testing

@testable import ProgressStore

@Suite struct LogTableTests {
  let folder = Scratch()
  let log = sampleLog(5)

  private func file() throws -> Connection {
    try Recovery.build(log, at: folder("p.sqlite"), patience: .seconds(1))
    return try Connection(folder("p.sqlite"), .writing, patience: .seconds(1))
  }

  @Test func loadsWhatWasWritten() throws {
    let loaded = try #require(try LogTable.load(try file()))
    #expect(loaded.rows == log.rows && loaded.origin == log.origin)
  }

  @Test func takesInWhatCameSince() throws {
    let connection = try file()
    var known = try #require(try LogTable.load(connection))
    var head = known.head(of: UUID())
    let row = head.extend(uuid: UUID(), writer: UUID(), time: 0, payload: "{}")
    try connection.transaction { try LogTable.insert(row, id: 6, $0) }
    try connection.plainly { try LogTable.refresh(&known, $0, path: "") }
    #expect(known.rows.last == row)
  }

  @Test func aRowThatIsNotTheNextIsDamage() throws {
    let connection = try file()
    var known = try #require(try LogTable.load(connection))
    var head = known.head(of: UUID())
    let row = head.extend(uuid: UUID(), writer: UUID(), time: 0, payload: "{}")
    try connection.transaction { try LogTable.insert(row, id: 8, $0) }
    #expect(throws: StoreError.corrupted(path: "x", detail: "answer 8 is not as it was saved")) {
      try connection.plainly { try LogTable.refresh(&known, $0, path: "x") }
    }
    #expect(throws: StoreError.self) { try LogTable.load(connection) }
  }

  @Test func aFileThatDoesNotSayWhichStoreItIsIsDamaged() throws {
    let connection = try file()
    try connection.plainly { try $0.execute(sql: "DELETE FROM origin") }
    #expect(throws: StoreError.self) { try LogTable.load(connection) }
  }
}
