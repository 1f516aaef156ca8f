import DataFiles
import Tensors
import Testing

@Suite struct TableFeaturesTests {
  @Test func columnsOfNumbersAreRowsTimesColumns() throws {
    let table = try TableTests.table("x,name,y\n1,a,2\n3,b,4\n5,c,6\n")
    #expect(try table.features(["x", "y"]) == Tensor(rows: [[1, 2], [3, 4], [5, 6]]))
    #expect(
      try table.features(["y", "x", "y"]) == Tensor(rows: [[2, 1, 2], [4, 3, 4], [6, 5, 6]]))
    #expect(try table.features([]).shape == [3, 0])
    #expect(try table.features(except: ["name"]) == Tensor(rows: [[1, 2], [3, 4], [5, 6]]))
    #expect(try TableTests.table("x,y\n").features(["x", "y"]).shape == [0, 2])
  }

  @Test func theFirstMissingValueIsSaidByItsLine() throws {
    let table = try TableTests.table("x,y\n1,2\n\n3,\n,4\n5,\n")
    #expect(throws: TableError("a.csv", line: 4, .missingValue(column: "y"))) {
      try table.features(["y"])
    }
    // Rows from the top, whichever column stands first.
    #expect(throws: TableError("a.csv", line: 4, .missingValue(column: "y"))) {
      try table.features(["x", "y"])
    }
    #expect(throws: TableError("a.csv", line: 4, .missingValue(column: "y"))) {
      try table.labels("y")
    }
  }

  @Test func theFirstTextIsSaidByItsLine() throws {
    let table = try TableTests.table("x,y\n1,2\n3,\n5,six\n7,8\n")
    #expect(throws: TableError("a.csv", line: 4, .notANumber(column: "y", text: "six"))) {
      try table.features(["x", "y"])
    }
    #expect(throws: TableError("a.csv", .noColumn("z", nearest: []))) {
      try table.features(["long name"].map { _ in "z" })
    }
    #expect(throws: TableError.self) { try table.features(except: ["label"]) }
  }

  @Test func classesOfTextsStandInTheOrderOfTheirFirstAppearance() throws {
    let table = try TableTests.table("x,y\n1,b\n1,a\n1,b\n1,c\n")
    let (classes, indices) = try table.labels("y")
    #expect(classes == ["b", "a", "c"])
    #expect(indices == [0, 1, 0, 2])
  }

  @Test func classesOfNumbersAreSorted() throws {
    let table = try TableTests.table("x,y\n10,2.5\n9,-1\n10,1e10\n-3,2.5\n")
    let (classes, indices) = try table.labels("x")
    #expect(classes == ["-3", "9", "10"])
    #expect(indices == [2, 1, 2, 0])
    #expect(try table.labels("y").classes == ["-1", "2.5", "10000000000"])
  }

  @Test func theTablesOfTheCourseGiveFeaturesAndLabels() throws {
    let iris = try Table(csvFile: Fixture.table("iris"))
    let features = try iris.features(except: ["label"])
    #expect(features.shape == [150, 4])
    #expect(Array(features.row(0)) == [5.1, 3.5, 1.4, 0.2])
    // The species stand one after the other, 50 of each (Fisher, 1936).
    let species = try iris.labels("label")
    #expect(species.classes == ["setosa", "versicolor", "virginica"])
    #expect(species.indices == (0..<150).map { $0 / 50 })

    let digits = try Table(csvFile: Fixture.table("digits"))
    #expect(try digits.features(except: ["label"]).values.allSatisfy { (0...16).contains($0) })
    #expect(try digits.labels("label").classes == (0...9).map(String.init))

    let wine = try Table(csvFile: Fixture.table("wine"))
    #expect(try wine.features(["proline", "alcohol"]).row(0) == [1065, 14.23])
    let cultivars = try wine.labels("label").indices
    #expect((0...2).map { cultivar in cultivars.count { $0 == cultivar } } == [59, 71, 48])

    let cancer = try Table(csvFile: Fixture.table("breast_cancer"))
    let (classes, indices) = try cancer.labels("label")
    #expect(classes == ["malignant", "benign"])
    #expect(indices.count { $0 == 0 } == 212)
  }
}
