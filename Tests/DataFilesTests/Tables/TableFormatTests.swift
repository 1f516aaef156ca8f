import Testing

@testable import DataFiles

@Suite struct TableFormatTests {
  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-2.5", -2.5), ("+3", 3), (".5", 0.5), ("5.", 5), ("1e3", 1000),
      ("1.25E-2", 0.0125), ("007", 7), ("-0", 0), ("1e-99", 0), ("3.4028234e38", 3.402_823_4e38),
      ("16777217", 16_777_216),
    ] as [(String, Float)])
  func numbersAreDecimal(_ text: String, _ number: Float) {
    #expect(TableFormat.number(text) == number)
  }

  @Test(arguments: [
    "", " ", "-", ".", "+.", "e5", "1e", "1e+", "1.2.3", "1,5", "1 2", " 1", "1 ", "0x1F", "inf",
    "-infinity", "nan", "１", "1_000", "1e39", "--1", "1f", "1\0", "½",
  ])
  func otherTextsAreNoNumbers(_ text: String) {
    #expect(TableFormat.number(text) == nil)
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", .comma), ("a;b\n1;2\n", .semicolon), ("a\tb\n1\t2\n", .tab),
      ("a;b\n1,5;2,5\n", .semicolon), ("a\tb\nx, y\tz\n", .tab), ("a,b\nx;y,z\n", .comma),
      ("\"a;b;c\",d\n\"1;2;3\",4\n", .comma), ("a\n1\n", .comma), ("", .comma), ("\n\n", .comma),
      ("\n\na;b\n1;2\n", .semicolon), ("a,b;c\n1;2\n3;4\n", .semicolon), ("a;b,c;d\n", .semicolon),
      // A row that is short does not hide the separator of the others.
      ("a;b;c\n1;2;3\n1;2\n1;2;3\n", .semicolon),
    ] as [(String, TableFormat.Separator)])
  func theSeparatorIsFound(_ text: String, _ separator: TableFormat.Separator) {
    #expect(TableFormat.separator(of: Array(text.utf8), from: 0) == separator)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", true), ("1,2\n3,4\n", false), ("5.1,setosa\n4.9,setosa\n", false),
    ("a,b\nx,y\n", true), ("a,a\nx,y\n", false), ("a,\nx,y\n", false), (",a,b\n0,1,2\n", true),
    ("?,red\n5,blue\n", false), ("a,b\n", true), ("a,b\n?,?\n", true), ("a,2019\nx,3\n", false),
    ("a,b\n,2\n,3\n", true),
  ])
  func theHeaderIsFound(_ text: String, _ expected: Bool) throws {
    var reader = CSVReader(
      Array(text.utf8), from: 0, separator: UInt8(ascii: ","), file: "a")
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    #expect(TableFormat().findsHeader(in: records) == expected)
  }

  @Test func withoutRecordsThereIsNoHeader() {
    #expect(!TableFormat().findsHeader(in: []))
  }
}
