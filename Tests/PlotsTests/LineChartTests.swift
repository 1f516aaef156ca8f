import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct LineChartTests {
  private static let sizes = [Size(columns: 40, rows: 12), Size(columns: 60, rows: 18)]

  private func points(_ values: [Double]) -> [Point] {
    values.enumerated().map { Point(Double($0.offset), $0.element) }
  }

  private var losses: LineChart {
    let steps = (0...30).map { Double($0) }
    let training: [Double] = steps.map { 4 / (1 + $0 / 4) }
    let test: [Double] = steps.map { 4.2 / (1 + $0 / 4) + $0 * $0 * 0.002 }
    return LineChart(
      names: ("step", "loss"),
      series: [.init("training", points: points(training)), .init("test", points: points(test))],
      x: AxisScale(0...30), y: AxisScale(0...4.5), marked: Point(30, training[30]))
  }

  private func drawn(_ chart: LineChart, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(chart, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: sizes, [Glyphs.unicode, .ascii]) func golden(_ size: Size, _ glyphs: Glyphs) {
    let canvas = drawn(losses, size, glyphs)
    if glyphs == .ascii { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "line-chart-\(glyphs)-\(size)")
  }

  @Test(arguments: sizes) func goldenWithGapsAndALogarithmicAxis(_ size: Size) {
    var values = (0...40).map { 1 / Double(1 << ($0 / 3)) }
    values.replaceSubrange(10...14, with: [.nan, .infinity, 0.5, -.infinity, .nan])
    let chart = LineChart(
      names: ("step", "f"), series: [.init("f", points: points(values))], x: AxisScale(0...40),
      y: AxisScale(1e-4...1, .logarithmic))
    expectGolden(drawn(chart, size).golden, "line-chart-logarithmic-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes {
      #expect(strays(of: losses, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func namesAreSpelledAndKeptApartOnASCIITerminals() {
    let chart = LineChart(
      names: ("η", "∇L"), series: [], x: AxisScale(0...1), y: AxisScale(0...1))
    for columns in 8...70 {
      let canvas = drawn(chart, Size(columns: columns, rows: 9), .ascii)
      #expect(isASCII(canvas))
      guard columns >= 24 else { continue }
      #expect(
        canvas.text.hasPrefix("grad L 1") && canvas.text.hasSuffix(" eta"), "\(columns) columns")
      let ends = canvas.text.split(separator: "\n").dropLast(2).map {
        $0.prefix { !"|+".contains($0) }.count
      }
      #expect(Set(ends).count == 1, "\(columns) columns: \(canvas.text)")
    }
  }

  @Test func hostileNumbersAreDrawnAsFarAsTheyCanBe() {
    let values = [
      Double.nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude,
      .leastNonzeroMagnitude, 0, 1,
    ]
    for value in values {
      for other in values {
        let chart = LineChart(
          names: ("x", "y"),
          series: [.init("f", points: [Point(value, other), Point(other, value)])],
          x: AxisScale(0...1), y: AxisScale(0...1), marked: Point(value, other))
        let text = drawn(chart, Size(columns: 30, rows: 8)).text
        #expect(text.contains("●") == (value.isFinite && other.isFinite), "\(value), \(other)")
      }
    }
  }

  @Test func valuesThatAreNoNumbersLeaveAGap() {
    func columnsWithDots(_ values: [Double]) -> [Bool] {
      let chart = LineChart(
        names: ("", ""), series: [.init("f", points: points(values))], x: AxisScale(0...10),
        y: AxisScale(0...1))
      let canvas = drawn(chart, Size(columns: 11, rows: 3))
      return (0..<11).map { column in
        (0..<3).contains { row in canvas[column, row].character != " " }
      }
    }
    let half = Array(repeating: 0.5, count: 11)
    #expect(columnsWithDots(half) == Array(repeating: true, count: 11))
    for hole in [Double.nan, .infinity, -.infinity] {
      var values = half
      values[4] = hole
      values[6] = hole
      let columns = columnsWithDots(values)
      #expect(columns[4] == false && columns[6] == false)
      #expect(columns[5] && columns[3] && columns[7], "a point between two gaps is there")
    }
    #expect(columnsWithDots([.nan, .nan]) == Array(repeating: false, count: 11))
    #expect(columnsWithDots([0.5]).filter { $0 }.count == 1)
  }

  @Test(
    arguments: [
      ([], "loss: no points yet."), ([.nan], "loss: no points yet."),
      ([2.5], "loss is 2.5 at 0."), ([3, 2, 1], "loss starts at 3 and falls to 1 at 2."),
      ([3, 1, 1, 1], "loss starts at 3 and falls to 1 at 3."),
      ([1, 2, 8], "loss starts at 1 and rises to 8 at 2."),
      ([1, 5, 1], "loss starts at 1, rises to 5 at 1, then falls to 1 at 2."),
      ([2, 2, 2], "loss stays at 2 up to 2."),
      ([4, 1, 3], "loss starts at 4, falls to 1 at 1, then rises to 3 at 2."),
      ([4, .nan, 1, .infinity], "loss starts at 4 and falls to 1 at 2."),
    ] as [([Double], String)])
  func theDescriptionTellsTheCourseOfACurve(_ values: [Double], _ sentence: String) {
    let chart = LineChart(
      names: ("step", "loss"), series: [.init("loss", points: points(values))],
      x: AxisScale(0...1), y: AxisScale(0...1))
    #expect(chart.description == sentence)
  }

  @Test func everyCurveHasItsSentence() {
    #expect(
      losses.description.contains("training starts") && losses.description.contains(". test starts")
    )
  }
}
