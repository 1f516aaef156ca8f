import Foundation
import GRDB
import Testing

@testable import ProgressStore

@Suite struct RowReaderTests {
  private func scan(_ sql: String) throws -> [EventRow?] {
    let queue = try DatabaseQueue()
    return try queue.inDatabase { db in
      var rows: [EventRow?] = []
      try RowReader.scan(db, sql) { _, row in
        rows.append(row)
        return rows.count < 3
      }
      return rows
    }
  }

  @Test func aRowOfOtherTypesIsNoRow() throws {
    let good = [
      "1", "zeroblob(16)", "zeroblob(16)", "1", "2", "zeroblob(32)", "'{}'", "zeroblob(32)",
    ]
    #expect(try scan("SELECT " + good.joined(separator: ",")).first??.payload == "{}")
    for column in 1..<good.count {
      for wrong in ["NULL", "1.5", "'text'", "7", "zeroblob(15)", "x''"] {
        var values = good
        values[column] = wrong
        let fits = (column == 3 || column == 4) && wrong == "7" || column == 6 && wrong == "'text'"
        let rows = try scan("SELECT " + values.joined(separator: ","))
        #expect(rows.count == 1 && (rows[0] != nil) == fits, "\(column) \(wrong)")
      }
    }
  }

  @Test func stopsWhenItHasEnough() throws {
    let row = "SELECT 1, 2, 3, 4, 5, 6, 7, 8"
    #expect(try scan(Array(repeating: row, count: 5).joined(separator: " UNION ALL ")).count == 3)
  }

  @Test func anErrorIsThrown() {
    #expect(throws: DatabaseError.self) { try scan("SELECT abs(-9223372036854775808)") }
  }
}
