import Testing

@testable import DataFiles

@Suite struct CSVReaderTests {
  private func read(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws
    -> [CSVReader.Record]
  {
    var reader = CSVReader(bytes, from: 0, separator: separator, file: "a.csv")
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  @Test(
    arguments: [
      ("", []), ("a", [["a"]]), ("a,b", [["a", "b"]]), (",", [["", ""]]), ("a,", [["a", ""]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a\n", [["a"]]), ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("a\r\nb\r\n", [["a"], ["b"]]), ("a\rb\r", [["a"], ["b"]]), ("a\n\rb", [["a"], [""], ["b"]]),
      ("\"a\"", [["a"]]), ("\"\"", [[""]]), ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]), ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\"", [["\"a\""]]),
      (" a , b ", [["a", "b"]]), ("\t a", [["a"]]), (" \" a \" , b", [[" a ", "b"]]),
      ("a b, c d", [["a b", "c d"]]), ("5\" pipe,6\"", [["5\" pipe", "6\""]]),
      ("é,€,𝄞", [["é", "€", "𝄞"]]),
    ] as [(String, [[String]])])
  func recordsAndFieldsAreSeparated(_ text: String, _ fields: [[String]]) throws {
    #expect(try read(Array(text.utf8)).map(\.fields) == fields)
  }

  @Test func aTabSeparatesWhereItIsTheSeparator() throws {
    let records = try read(Array("a\t\t b \t\"c\"\n".utf8), separator: UInt8(ascii: "\t"))
    #expect(records.map(\.fields) == [["a", "", "b", "c"]])
  }

  @Test func recordsKnowTheirLines() throws {
    let text = "a\n\"b\nb\r\nb\rb\"\n\nc\rd\r\ne"
    #expect(try read(Array(text.utf8)).map(\.line) == [1, 2, 6, 7, 8, 9])
  }

  @Test func recordsKnowWhereTheirFieldsAre() throws {
    let record = try #require(try read(Array(" a ,\"b\" , c\n".utf8)).first)
    #expect(record.starts == [1, 4, 10])
    #expect(record.end == 11)
  }

  @Test func blankLinesAreThoseWithNothingButSpaces() throws {
    let records = try read(Array("\n  \n\"\"\n,\na\n".utf8))
    #expect(records.map(\.isBlank) == [true, true, false, false, false])
  }

  @Test(
    arguments: [
      ("a,\"b", 1, 3, .unclosedQuote), ("a\nb,\"c\n\nd", 2, 3, .unclosedQuote),
      ("\"a\"\"", 1, 1, .unclosedQuote), ("\"", 1, 1, .unclosedQuote),
      ("\"a\"b", 1, 4, .textAfterQuote), ("é,\"a\" b", 1, 7, .textAfterQuote),
      ("\"x\ny\"z", 2, 3, .textAfterQuote), ("a\r\nb\rc\n\"d\"e", 4, 4, .textAfterQuote),
    ] as [(String, Int, Int, TableError.Kind)])
  func faultsAreSaidByLineAndColumn(
    _ text: String, _ line: Int, _ column: Int, _ kind: TableError.Kind
  ) {
    #expect(throws: TableError("a.csv", line: line, column: column, kind)) {
      try read(Array(text.utf8))
    }
  }

  @Test func textMustBeUTF8() {
    for field in [[0xE9], [0xC3], [0xFF, 0xFE], [0x61, 0x00], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      for bytes in [field, [0x22] + field + [0x22]] {
        #expect(throws: TableError("a.csv", line: 2, column: 3, .notUTF8)) {
          try read(Array("x\ny,".utf8) + bytes)
        }
      }
    }
  }

  @Test func aByteOrderMarkIsNoColumn() {
    let reader = CSVReader([0xEF, 0xBB, 0xBF, 0x61, 0x62], from: 3, separator: 44, file: "a.csv")
    #expect(reader.error(at: 4, .empty) == TableError("a.csv", line: 1, column: 2, .empty))
  }
}
