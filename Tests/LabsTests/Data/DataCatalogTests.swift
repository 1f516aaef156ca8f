import Testing

@testable import Labs

struct DataCatalogTests {
  @Test func tablesAreFoundByNameAndColumn() throws {
    let table = DataTable(columns: ["x", "y"], rows: [[1, 2], [3, 4]])
    let catalog = DataCatalog(names: ["line"]) { (_) throws(LabError) in table }
    #expect(try catalog.table("line").column("y") == [2, 4])
    #expect(table.column("z") == nil)
    #expect(throws: LabError("There is no data set “lin”. There are line.", at: "data")) {
      try catalog.table("lin")
    }
    #expect(throws: LabError("There is no data set “a”.", at: "data")) {
      try DataCatalog.empty.table("a")
    }
  }

  @Test func aTableOfOnesOwnHidesAnotherOfItsName() throws {
    let (old, own) = (
      DataTable(columns: ["x"], rows: [[1]]),
      DataTable(columns: ["x"], rows: [[0]], classNames: ["x": ["yes"]])
    )
    let both = DataCatalog.empty.adding(old, named: "a").adding(old, named: "b")
      .adding(own, named: "a")
    #expect(both.names == ["a", "b"])
    #expect(try both.table("a") == own && both.table("b") == old)
    #expect(own != old && own.classNames["x"] == ["yes"])
  }

  @Test func aTableThatThisMachineLacksSaysWhatToDo() throws {
    let catalog = DataCatalog(names: [], absent: ["mnist": "MNIST is not here."]) {
      (_) throws(LabError) in DataTable(columns: [], rows: [])
    }
    #expect(throws: LabError("MNIST is not here.", at: "data")) { try catalog.table("mnist") }
    let own = DataTable(columns: ["x"], rows: [[1]])
    let both = catalog.adding(own, named: "mnist")
    #expect(try both.table("mnist") == own)
  }
}
