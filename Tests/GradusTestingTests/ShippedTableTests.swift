import GradusTesting
import Testing

struct ShippedTableTests {
  @Test(arguments: ShippedTable.names) func everyTableIsRead(_ name: String) throws {
    let table = try #require(ShippedTable(name))
    #expect(table.rows.count > 100 && table.columns.count > 3)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func textsBecomeClasses() throws {
    let iris = try #require(ShippedTable("iris"))
    #expect(Set(iris.rows.compactMap(\.last)) == [0, 1, 2])
    #expect(iris.rows.first == [5.1, 3.5, 1.4, 0.2, 0])
    #expect(ShippedTable("none") == nil)
  }
}
