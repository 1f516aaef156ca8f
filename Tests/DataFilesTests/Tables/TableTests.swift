import DataFiles
import Testing

@Suite struct TableTests {
  static func table(_ text: String, _ format: TableFormat = TableFormat()) throws(TableError)
    -> Table
  {
    try Table(csv: Array(text.utf8), name: "a.csv", format: format)
  }

  @Test func columnsAreOfNumbersOrOfTexts() throws {
    let table = try Self.table("x,name,y\n1,Ada,NA\n2.5,?,\n-3e1,Zoë,NaN\n")
    #expect(
      table.columns == [
        .init("x", .numbers([1, 2.5, -30])), .init("name", .texts(["Ada", nil, "Zoë"])),
        .init("y", .numbers([nil, nil, nil])),
      ])
    #expect(table.lines == [2, 3, 4])
    #expect(table.rowCount == 3)
    #expect(table.columns.map(\.missingCount) == [0, 1, 3])
    #expect(table.name == "a.csv")
  }

  @Test func oneTextMakesAColumnOfTexts() throws {
    let table = try Self.table("x,y\n1,1\n2,two\n3,\n")
    #expect(try table.column(named: "y").values == .texts(["1", "two", nil]))
  }

  @Test(arguments: ["comma", "excel", "tab"])
  func tablesOfPythonAreRead(_ name: String) throws {
    let expected: [Table.Column] = [
      .init("name", .texts(["Ada", "Émile", "Zoë"])), .init("height", .numbers([1.65, nil, 1.8])),
      .init("note", .texts(["says \"yes\", twice", "a line\nand another", nil])),
    ]
    let table = try Table(csvFile: Fixture.path("csv/\(name).csv"))
    #expect(table.columns == expected)
    #expect(table.lines == [2, 3, 5])
    #expect(
      try Table(csv: try Fixture.bytes("csv/\(name).csv"), name: name).columns == expected)
  }

  @Test(arguments: [
    ("iris", 150, 5), ("wine", 178, 14), ("digits", 1797, 65), ("breast_cancer", 569, 31),
  ])
  func theTablesOfTheCourseAreWhole(_ name: String, _ rows: Int, _ columns: Int) throws {
    let table = try Table(csvFile: Fixture.table(name))
    #expect(table.rowCount == rows)
    #expect(table.columns.count == columns)
    #expect(table.columns.allSatisfy { $0.missingCount == 0 })
    #expect(table.columns.last?.name == "label")
    #expect(table.lines == Array(2...rows + 1))
  }

  @Test func aHeaderIsFoundOrGiven() throws {
    let rows = "1,2\n3,4\n"
    let found = try Self.table(rows)
    #expect(found.columns.map(\.name) == ["column 1", "column 2"])
    #expect(found.rowCount == 2)
    let given = try Self.table(rows, TableFormat(hasHeader: true))
    #expect(given.columns == [.init("1", .numbers([3])), .init("2", .numbers([4]))])
    let without = try Self.table("a,b\nc,d\n", TableFormat(hasHeader: false))
    #expect(try without.column(named: "column 2").values == .texts(["b", "d"]))
    #expect(try Self.table(",a\n0,1\n").columns.map(\.name) == ["column 1", "a"])
  }

  @Test func aHeaderAloneIsATableWithoutRows() throws {
    let table = try Self.table("a,b\n")
    #expect(table.rowCount == 0)
    #expect(table.columns == [.init("a", .numbers([])), .init("b", .numbers([]))])
  }

  @Test func theSeparatorIsFoundOrGiven() throws {
    #expect(try Self.table("a;b\n1;2\n").columns.count == 2)
    #expect(try Self.table("a;b\n1;2\n", TableFormat(separator: .comma)).columns.count == 1)
    #expect(try Self.table("a\tb\n1\t\n").column(named: "b").missingCount == 1)
  }

  @Test func whatStandsForMissingValuesMayBeChosen() throws {
    let format = TableFormat(missing: ["-", "999"])
    let table = try Self.table("x,y\n999,NA\n1,-\n", format)
    #expect(table.columns[0].values == .numbers([nil, 1]))
    #expect(table.columns[1].values == .texts(["NA", nil]))
  }

  @Test(arguments: [
    "x,y\n1,2\n3,4", "x,y\n1,2\n3,4\n", "x,y\r\n1,2\r\n3,4\r\n", "x,y\n1,2\n3,4\n\n\n",
    "\u{FEFF}x,y\n1,2\n3,4\n", "x,y\r1,2\r3,4\r", "\"x\",\"y\"\n\"1\",\"2\"\n\"3\",\"4\"\n",
    " x , y \n 1 , 2 \n 3 , 4 \n", "x;y\n1;2\n3;4\n  \n",
  ])
  func theSameTableMayBeWrittenInManyWays(_ text: String) throws {
    let table = try Self.table(text)
    #expect(table.columns == [.init("x", .numbers([1, 3])), .init("y", .numbers([2, 4]))])
    #expect(table.lines == [2, 3])
  }

  @Test func blankLinesAreRowsOnlyInATableOfOneColumn() throws {
    let two = try Self.table("\nx,y\n\n1,2\n \n3,4\n\n")
    #expect(two.columns == [.init("x", .numbers([1, 3])), .init("y", .numbers([2, 4]))])
    #expect(two.lines == [4, 6])
    let one = try Self.table("x\n1\n\n3\n\n\n")
    #expect(one.columns == [.init("x", .numbers([1, nil, 3]))])
    #expect(one.lines == [2, 3, 4])
  }

  @Test func raggedRowsAreSaidByLineAndColumn() throws {
    func fault(_ text: String) -> TableError? {
      #expect(throws: TableError.self) { try Self.table(text) }
    }
    let short = fault("x,y,z\n1,2,3\n4,5\n")
    #expect(
      short
        == TableError(
          "a.csv", line: 3, column: 4, .fieldCount(row: 2, first: 3, isHeader: true)))
    let long = fault("x,y\n1,2\n\"a\nb\",2,é,4\n")
    #expect(
      long
        == TableError(
          "a.csv", line: 4, column: 6, .fieldCount(row: 4, first: 2, isHeader: true)))
    let headless = fault("1,2\n3\n")
    #expect(
      headless
        == TableError(
          "a.csv", line: 2, column: 2, .fieldCount(row: 1, first: 2, isHeader: false)))
  }

  @Test func namesMustDiffer() {
    #expect(throws: TableError("a.csv", line: 1, column: 5, .duplicateName("x"))) {
      try Self.table("x,y,x\n1,2,3\n")
    }
    #expect(throws: TableError("a.csv", line: 1, column: 10, .duplicateName("column 2"))) {
      try Self.table("column 2,,y\n1,2,3\n")
    }
  }

  @Test(arguments: ["", "\n", "\r\n  \n", "\u{FEFF}"])
  func aFileWithoutRowsIsEmpty(_ text: String) {
    #expect(throws: TableError("a.csv", .empty)) { try Self.table(text) }
  }

  @Test func textInUTF16IsNamedAsNotUTF8() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "a,b\n".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(throws: TableError("a.csv", line: 1, column: 1, .notUTF8)) {
      try Table(csv: bytes, name: "a.csv")
    }
  }

  @Test func aColumnThatIsNotThereIsAnsweredWithTheNearest() throws {
    let iris = try Table(csvFile: Fixture.table("iris"))
    let error = #expect(throws: TableError.self) { try iris.column(named: "petal_with") }
    guard case .noColumn("petal_with", let nearest) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.first == "petal_width")
  }

  @Test func cutOrDamagedTablesAreFaultsOrTables() throws {
    let bytes = Array("x,y\n1,\"a\"\"b\nc\"\n2.5,é\n".utf8)
    let whole = try Table(csv: bytes, name: "a")
    for count in 0...bytes.count {
      guard let table = try? Table(csv: Array(bytes.prefix(count)), name: "a") else { continue }
      #expect(table.rowCount <= whole.rowCount)
    }
    var tables = 0
    Fixture.eachByteReplaced(in: bytes) { _, damaged in
      guard let table = try? Table(csv: damaged, name: "a") else { return }
      tables += 1
      #expect(table.columns.allSatisfy { $0.values.count == table.rowCount })
    }
    #expect(tables > 0)
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let missing = Fixture.path("csv/none.csv")
    #expect(throws: TableError(missing, .file(.missing))) { try Table(csvFile: missing) }
    let path = Fixture.table("iris")
    #expect(throws: TableError(path, .file(.tooLarge(bytes: 3714, limit: 100)))) {
      try Table(csvFile: path, limit: 100)
    }
  }
}
