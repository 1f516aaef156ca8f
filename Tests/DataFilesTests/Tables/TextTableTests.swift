import DataFiles
import Testing

@Suite struct TextTableTests {
  static func table(
    _ text: String, _ limits: TextTable.Limits = .init()
  ) throws(TableError) -> TextTable {
    try TextTable(csv: Array(text.utf8), name: "a.csv", limits: limits)
  }

  @Test func unevenRowsAreSetAside() throws {
    let table = try Self.table("x,y\r\n1,2\r\n3\r\n\r\n4,\"5\r\n6\"\r\n7,8,9\r\n,0\r\n")
    #expect(table.columns == ["x", "y"])
    #expect(table.rows == [["1", "2"], ["4", "5\r\n6"], ["", "0"]])
    #expect(table.lines == [2, 5, 8])
    #expect(table.unevenRows.map(\.line) == [3, 7] && table.unevenRows.map(\.fields) == [1, 3])
    #expect(!table.hasDecimalCommas)
  }

  @Test func aFirstRowWithANumberIsNoHeader() throws {
    let table = try Self.table("1,a\n2,b\n")
    #expect(table.columns == ["column 1", "column 2"] && table.rows.count == 2)
    #expect(table.lines == [1, 2])
  }

  @Test func decimalCommasAreRead() throws {
    let table = try Self.table("a;b;c\n1,5;2;x,y\n-0,25e1;3;z\n")
    #expect(table.hasDecimalCommas)
    #expect(table.number("1,5") == 1.5 && table.number("-0,25e1") == -2.5)
    #expect(table.number("2") == 2 && table.number("x,y") == nil && table.number("1,2,3") == nil)
    // Where numbers have points, a comma is none of theirs.
    let points = try Self.table("a;b\n1,500;2.5\n")
    #expect(!points.hasDecimalCommas && points.number("1,500") == nil)
    #expect(try !Self.table("a,b\n1,5\n").hasDecimalCommas)
  }

  @Test func brokenFilesAreErrorsWithTheirPlaces() {
    #expect(throws: TableError("a.csv", .empty)) { try Self.table("") }
    #expect(throws: TableError("a.csv", .empty)) { try Self.table("\n \n") }
    #expect(throws: TableError("a.csv", line: 1, column: 3, .duplicateName("x"))) {
      try Self.table("x,x\n1,2\n")
    }
    #expect(throws: TableError("a.csv", line: 2, column: 3, .unclosedQuote)) {
      try Self.table("x,y\n1,\"2\n3,4\n")
    }
    #expect(throws: TableError.self) {
      try TextTable(csv: [120, 44, 0xFF, 10, 49, 44, 50], name: "a.csv")
    }
    #expect(throws: TableError.self) { try TextTable(csvFile: "/nowhere/a.csv") }
  }

  @Test func limitsHoldWhateverTheFile() {
    let limits = TextTable.Limits(columns: 100, rows: 5, cells: 12)
    let wide = String(repeating: ",", count: 1_000_000)
    #expect(throws: TableError("a.csv", line: 1, column: 1, .tooManyFields(limit: 100))) {
      try Self.table(wide, limits)
    }
    #expect(throws: TableError("a.csv", line: 2, column: 1, .tooManyFields(limit: 100))) {
      try Self.table("a,b\n" + wide, limits)
    }
    // One record over many lines.
    let quoted = "a,b\n" + String(repeating: "\"\n\",", count: 10_000)
    #expect(throws: TableError.self) { try Self.table(quoted, limits) }
    #expect(throws: TableError("a.csv", line: 7, .tooManyRows(limit: 5))) {
      try Self.table("a,b\n" + String(repeating: "1,2\n", count: 9), limits)
    }
    #expect(throws: TableError("a.csv", line: 4, .tooManyCells(limit: 12))) {
      try Self.table("a,b,c,d,e\n" + String(repeating: "1,2,3,4,5\n", count: 3), limits)
    }
  }

  @Test func whatIsMissingIsKnown() {
    #expect(["", "NA", "NaN", "?"].allSatisfy { TextTable.isMissing($0) })
    #expect(!TextTable.isMissing("0"))
  }
}
