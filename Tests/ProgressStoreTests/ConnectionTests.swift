import Foundation
import GRDB
import Testing

@testable import ProgressStore

@Suite struct ConnectionTests {
  @Test func pathsMayContainAnything() throws {
    let folder = Scratch()
    for name in ["a?b.sqlite", "a#b.sqlite", "100%25.sqlite", "é 李.sqlite", "file:x"] {
      try Disk.makeFile(folder(name))
      let connection = try Connection(folder(name), .writing, patience: .seconds(1))
      try connection.plainly { try $0.execute(sql: "CREATE TABLE t (x)") }
      connection.close()
      #expect(try Disk.status(folder(name))!.size > 0)
    }
  }

  @Test func aConnectionNeverMakesAFile() throws {
    let folder = Scratch()
    for access in [Connection.Access.reading, .frozen, .writing] {
      #expect(throws: StoreError.self) {
        _ = try Connection(folder("none"), access, patience: .seconds(1))
      }
    }
    #expect(!Disk.exists(folder("none")))
  }

  @Test func aTransactionIsAllOrNothing() throws {
    let folder = Scratch()
    try Disk.makeFile(folder("p"))
    let connection = try Connection(folder("p"), .writing, patience: .seconds(1))
    try connection.plainly { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: StoreError.noHome) {
      try connection.transaction { db -> Void in
        try db.execute(sql: "INSERT INTO t VALUES (1)")
        throw StoreError.noHome
      }
    }
    try connection.plainly { try $0.execute(sql: "PRAGMA user_version = 3") }
    #expect(try connection.pragma("user_version") == "3")
    let other = try Connection(folder("p"), .writing, patience: .milliseconds(20))
    try connection.transaction { _ -> Void in
      #expect(throws: StoreError.busy(path: folder("p"))) { try other.transaction { _ in () } }
    }
    try other.transaction { _ in () }
  }
}
