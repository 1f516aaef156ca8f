import Plots
import Testing

@testable import TablePlots

@Suite struct TableColumnsTests {
  private var columns: TableColumns { get throws { TableColumns(try table(flowers)) } }

  @Test func columnsAreFoundByNameAndByPlace() throws {
    #expect(try columns.numbers("width") == columns.numbers("2"))
    #expect(try columns.numeric == ["length", "width"] && columns.textual == ["species"])
    #expect(try columns.areNamed && !TableColumns(table("1 2\n3 4\n")).areNamed)
  }

  @Test func aColumnThatIsNotThereIsExplainedWithTheNearest() throws {
    let text = try #require(try complaint(flowers, PlotRequest(x: "Length")))
    #expect(text.contains("“Length”") && text.contains("Did you mean “length”?"))
    #expect(text.contains("length, width, species"))
  }

  @Test func textsWhereNumbersAreNeededAreExplained() throws {
    let text = try #require(
      try complaint(flowers, PlotRequest(kind: "line", x: "length", y: ["species"])))
    #expect(text.contains("“species”") && text.contains("setosa"))
  }

  @Test func missingValuesAreGaps() throws {
    let numbers = try TableColumns(table("a,b\n1,\n2,5\n")).numbers("b")
    #expect(numbers[0].isNaN && numbers[1] == 5)
  }

  @Test func decimalsStayAsTheyWereWritten() throws {
    #expect(try TableColumns(table("a,b\n0.1,1\n0.7,2\n")).numbers("a") == [0.1, 0.7])
  }

  @Test func groupsKeepTheOrderOfTheRows() throws {
    let groups = try columns.groups("species")
    #expect(groups.map(\.name) == ["setosa", "versicolor", "virginica"])
    #expect(groups.map(\.rows) == [[0, 1], [2, 3], [4, 5]])
  }
}
