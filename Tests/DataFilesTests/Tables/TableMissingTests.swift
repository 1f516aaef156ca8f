import DataFiles
import Tensors
import Testing

@Suite struct TableMissingTests {
  static let text = "x,y,name\n1,10,a\n,20,b\n4,,\n7,60,c\n8,,d\n"

  @Test func rowsWithMissingValuesAreDropped() throws {
    let table = try TableTests.table(Self.text)
    let whole = try table.droppingMissing()
    #expect(whole.columns.map(\.missingCount) == [0, 0, 0])
    #expect(try whole.features(["x", "y"]) == Tensor(rows: [[1, 10], [7, 60]]))
    #expect(whole.lines == [2, 5])
    #expect(try table.droppingMissing(in: ["x"]).lines == [2, 4, 5, 6])
    #expect(try table.droppingMissing(in: ["name", "x"]).lines == [2, 5, 6])
    #expect(try table.droppingMissing(in: []) == table)
    #expect(try TableTests.table("x,y\n,1\n2,\n").droppingMissing().rowCount == 0)
    #expect(throws: TableError.self) { try table.droppingMissing(in: ["z"]) }
  }

  @Test func rowsAreTakenByTheirNumbers() throws {
    let table = try TableTests.table(Self.text).rows([4, 0, 0])
    #expect(table.lines == [6, 2, 2])
    #expect(
      table.columns == [
        .init("x", .numbers([8, 1, 1])), .init("y", .numbers([nil, 10, 10])),
        .init("name", .texts(["d", "a", "a"])),
      ])
  }

  @Test func missingNumbersAreFilled() throws {
    let table = try TableTests.table(Self.text)
    // (1 + 4 + 7 + 8) / 4 and (10 + 20 + 60) / 3; between 4 and 7, and the middle of 10, 20, 60.
    let mean = try table.fillingMissing(with: .mean)
    #expect(
      try mean.features(["x", "y"])
        == Tensor(rows: [[1, 10], [5, 20], [4, 30], [7, 60], [8, 30]]))
    let median = try table.fillingMissing(with: .median)
    #expect(
      try median.features(["x", "y"])
        == Tensor(rows: [[1, 10], [5.5, 20], [4, 20], [7, 60], [8, 20]]))
    #expect(try median.column(named: "name").missingCount == 1)
    #expect(median.lines == table.lines)
  }

  @Test func onlyTheColumnsAskedForAreFilled() throws {
    let table = try TableTests.table(Self.text).fillingMissing(with: .mean, in: ["x"])
    #expect(table.columns.map(\.missingCount) == [0, 2, 1])
  }

  @Test func whatCannotBeFilledIsAFault() throws {
    let table = try TableTests.table("x,y,name\n1,,a\n2,,\n")
    #expect(throws: TableError("a.csv", line: 2, .notANumber(column: "name", text: "a"))) {
      try table.fillingMissing(with: .mean, in: ["name"])
    }
    #expect(throws: TableError("a.csv", .nothingToFillWith(column: "y"))) {
      try table.fillingMissing(with: .median)
    }
    #expect(throws: TableError.self) { try table.fillingMissing(with: .mean, in: ["z"]) }
    #expect(try table.fillingMissing(with: .mean, in: ["x"]) == table)
  }

  @Test func largeNumbersDoNotOverflowTheMean() throws {
    let table = try TableTests.table("x\n3e38\n\n3e38\n").fillingMissing(with: .mean)
    #expect(try table.features(["x"]).values == [3e38, 3e38, 3e38])
    let median = try TableTests.table("x\n3e38\n\n3e38\n").fillingMissing(with: .median)
    #expect(try median.features(["x"]).values == [3e38, 3e38, 3e38])
  }
}
