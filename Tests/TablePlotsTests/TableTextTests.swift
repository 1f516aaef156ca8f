import DataFiles
import Testing

@testable import TablePlots

@Suite struct TableTextTests {
  private func names(_ text: String) throws -> [String] {
    try TableText.table(Array(text.utf8), name: "pipe").columns.map(\.name)
  }

  @Test(
    arguments: [
      "a,b\n1,2\n3,4\n", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n", "a b\n1 2\n3 4\n",
      "  a    b\n  1   2\r\n 3  4\n",
    ])
  func everySeparatorIsFound(_ text: String) throws {
    let table = try TableText.table(Array(text.utf8), name: "pipe")
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(table.columns.map(\.values) == [.numbers([1, 3]), .numbers([2, 4])])
  }

  @Test func columnsWithoutAHeaderAreNumbered() throws {
    #expect(try names("1 2\n3 4\n") == ["column 1", "column 2"])
  }

  @Test func spacesInATableWithCommasStay() throws {
    #expect(try names("first name,age\nAda,36\n") == ["first name", "age"])
  }

  @Test func aRaggedTableIsNoTable() {
    #expect(throws: TableError.self) { try names("a b\n1 2 3\n") }
    #expect(throws: TableError.self) { try names("") }
  }
}
