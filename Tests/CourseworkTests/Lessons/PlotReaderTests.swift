import Testing

@testable import Coursework

struct PlotReaderTests {
  private func plot(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PlotDeclaration {
    let (lesson, faults) = LessonReader.read(lessonText(fenced("plot", text)), file: "a.md")
    #expect(faults.map(\.description) == [], sourceLocation: sourceLocation)
    let plots = lesson.blocks.compactMap { if case .plot(let plot) = $0 { plot } else { nil } }
    return try #require(plots.first, sourceLocation: sourceLocation)
  }

  @Test func aCurveIsWorkedOutOverItsRange() throws {
    let plot = try plot("kind = \"line\"\ncurve = \"a*w^2\"\nrange = [-2, 2]\ngiven = { a = 3 }")
    let curve = try #require(plot.curves.first)
    #expect(curve.x.count == PlotReader.samples && curve.x.first == -2 && curve.x.last == 2)
    #expect(curve.y.first == 12 && curve.y.min().map { abs($0) < 1e-9 } == true)
    #expect(plot.xName == "w" && curve.name == "a·w²" && plot.series.isEmpty)
    #expect(plot.xRange == -2...2)
  }

  @Test func severalCurvesHaveNames() throws {
    let plot = try plot(
      "kind = \"line\"\ncurves = { square = \"x^2\", line = \"2*x\" }\nrange = [0, 1]\n"
        + "axes = [\"x\", \"y\"]\ntitle = \"Two\"")
    #expect(plot.curves.map(\.name) == ["line", "square"])
    #expect(plot.title == "Two" && plot.yName == "y")
  }

  @Test func pointsComeFromListsOrFromAFormula() throws {
    let lists = try plot("kind = \"scatter\"\nx = [1, 3]\ny = { A = [4, 8], B = [5, 9] }")
    #expect(lists.series.map(\.name) == ["A", "B"])
    #expect(
      lists.series.map(\.x) == [[1, 3], [1, 3]] && lists.series.map(\.y) == [[4, 8], [5, 9]])
    let formula = try plot("kind = \"line\"\nx = [1, 3]\ny = \"w*x + 1\"\ngiven = { w = 5 }")
    #expect(formula.series.first?.y == [6, 16] && formula.xName == "x")
    let counted = try plot("kind = \"line\"\ny = [4, 8, 14]")
    #expect(counted.series.first?.x == [0, 1, 2])
  }

  @Test func aLineThroughPoints() throws {
    let plot = try plot(
      "kind = \"scatter\"\nx = [1, 3]\ny = [4, 8]\ncurve = \"2*x + 2\"\nrange = [0, 4]")
    #expect(plot.series.count == 1 && plot.curves.count == 1 && plot.yRange == 2...10)
  }

  @Test func barsHaveNames() throws {
    let plot = try plot(
      "kind = \"bars\"\nnames = [\"a\", \"b\"]\ny = { train = [1, 2], test = [3, 4] }")
    #expect(plot.names == ["a", "b"] && plot.series.map(\.y) == [[3, 4], [1, 2]])
  }

  @Test func aMapIsAMatrixOrAFormula() throws {
    let matrix = try plot(
      "kind = \"heatmap\"\nz = [[1, 2], [3, 4]]\nrows = [\"cat\", \"dog\"]\ncolumns = [\"c\", \"d\"]"
    )
    #expect(matrix.entries == [[1, 2], [3, 4]] && matrix.rowNames == ["cat", "dog"])
    let formula = try plot("kind = \"heatmap\"\nx = [0, 1, 2]\ny = [0, 10]\nz = \"x + y\"")
    #expect(formula.entries == [[0, 1, 2], [10, 11, 12]])
    #expect(formula.names == ["0", "1", "2"] && formula.rowNames == ["0", "10"])
  }

  @Test func tooMuchIsRefusedWithTheLimit() {
    let numbers = Array(repeating: "1", count: PlotReader.mostNumbers + 1).joined(separator: ", ")
    #expect(reports("plot", "kind = \"line\"\ny = [\(numbers)]").count == 1)
    let long = String(repeating: "x+", count: 200) + "x"
    #expect(
      reports("plot", "kind = \"line\"\ncurve = \"\(long)\"\nrange = [0, 1]") == [
        "a.md:7:1: This formula has 401 characters; one of a plot has at most 300."
      ])
    let side = Array(repeating: "1", count: PlotReader.widestMap + 1).joined(separator: ", ")
    #expect(
      reports("plot", "kind = \"heatmap\"\nx = [\(side)]\ny = [1]\nz = \"x*y\"").first?
        .hasSuffix("at most 40 places a side.") == true)
  }

  @Test func whatHasNothingToDrawSaysWhatToWrite() {
    #expect(
      reports("plot", "kind = \"line\"") == [
        "a.md:6:1: This plot has nothing to draw. Write y = [1, 4, 9], or curve = \"x^2\" with "
          + "range = [-3, 3]"
      ])
    #expect(reports("plot", "x = [1]").first?.contains("has no “kind”") == true)
  }
}
