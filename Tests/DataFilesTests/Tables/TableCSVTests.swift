import DataFiles
import Testing

@Suite struct TableCSVTests {
  @Test(
    arguments: [
      "x,name\n1,a\n,\"b, c\"\n-2.5e-7,\"d \"\"e\"\"\nf\"\n16777216,\n",
      "x\n1\n\n3\n", "name\n\" a\"\n\"b \"\n\"c;d\"\n\"e\tf\"\n\"g\rh\"\n", "a,b\n",
      "\" x, y\",z\n0.1,Zoë\n",
    ], TableFormat.Separator.allCases)
  func whatIsWrittenIsRead(_ text: String, _ separator: TableFormat.Separator) throws {
    let table = try TableTests.table(text)
    let format = TableFormat(separator: separator, hasHeader: true)
    let read = try Table(csv: table.csv(separator: separator), name: "b", format: format)
    #expect(read.columns == table.columns)
  }

  @Test func theTextIsPlain() throws {
    let table = try TableTests.table("x;name\r\n1.50;a\r\n;\"b;c\"\r\n")
    #expect(String(decoding: table.csv(), as: UTF8.self) == "x,name\n1.5,a\n,\"b;c\"\n")
  }

  @Test(arguments: ["iris", "wine", "breast_cancer", "digits"])
  func theTablesOfTheCourseAreWrittenAsTheyAre(_ name: String) throws {
    try Fixture.inFolder { folder in
      let table = try Table(csvFile: Fixture.table(name))
      try table.write(to: "\(folder)/a.csv", separator: .semicolon)
      let read = try Table(csvFile: "\(folder)/a.csv")
      #expect(read.columns == table.columns)
      #expect(read.lines == table.lines)
    }
  }

  @Test func aTableThatCannotBeWrittenNamesTheFile() throws {
    let table = try TableTests.table("x\n1\n")
    let lost = Fixture.path("none/a.csv")
    #expect(throws: FileError(lost, .noFolder)) { try table.write(to: lost) }
  }
}
