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
      "two losses", x: Axis("step", 0...30), y: Axis("loss", 0...4.5),
      series: [.init("training", points: points(training)), .init("test", points: points(test))],
      marked: Point(30, training[30]))
  }

  private func drawn(_ chart: LineChart, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(chart, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: sizes, [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func golden(_ size: Size, _ glyphs: Glyphs) {
    let canvas = drawn(losses, size, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "line-chart-\(glyphs.goldenName)-\(size)")
  }

  @Test(arguments: sizes) func goldenWithGapsAndALogarithmicAxis(_ size: Size) {
    var values = (0...40).map { 1 / Double(1 << ($0 / 3)) }
    values.replaceSubrange(10...14, with: [.nan, .infinity, 0.5, -.infinity, .nan])
    let chart = LineChart(
      x: Axis("step", 0...40), y: Axis("f", 1e-4...1, .logarithmic),
      series: [.init("f", points: points(values))])
    expectGolden(drawn(chart, size).golden, "line-chart-logarithmic-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func goldenWithABandAndAnUprightLine(_ glyphs: Glyphs) {
    let mean = (0...30).map { 3 / (1 + Double($0) / 6) + 0.5 }
    let chart = LineChart(
      "mean of ten runs", x: Axis("epoch", 0...30), y: Axis("loss", 0...4),
      series: [.init("mean", points: points(mean))],
      bands: [
        .init(
          "spread", lower: points(mean.map { $0 * 0.8 }), upper: points(mean.map { $0 * 1.15 }))
      ], vertical: 12)
    expectGolden(
      drawn(chart, Size(columns: 60, rows: 14), glyphs).golden,
      "line-chart-band-\(glyphs.goldenName)")
  }

  @Test(arguments: everyGlyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    var chart = losses
    chart.vertical = 12
    chart.bands = [.init("band", lower: chart.series[0].points, upper: chart.series[1].points)]
    for size in plotSizes where size.columns < 400 || glyphs == .unicode {
      #expect(strays(of: chart, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func namesAreSpelledAndKeptApartOnASCIITerminals() {
    let chart = LineChart(x: Axis("η", 0...1), y: Axis("∇L", 0...1), series: [])
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
        let hostile = [Point(value, other), Point(other, value)]
        let chart = LineChart(
          x: Axis("x", 0...1), y: Axis("y", 0...1),
          series: [.init("f", points: hostile), .init("\u{1b}[2J", points: hostile)],
          bands: [.init("b", lower: hostile, upper: [])], marked: Point(value, other),
          vertical: value)
        let text = drawn(chart, Size(columns: 30, rows: 8)).text
        #expect(text.contains("●") == (value.isFinite && other.isFinite), "\(value), \(other)")
        #expect(!text.contains("\u{1b}") && !chart.description.isEmpty)
        #expect(chart.svg(size: Size(columns: 30, rows: 8)).hasSuffix("</svg>\n"))
      }
    }
  }

  @Test func aHundredThousandPointsAreDrawn() {
    let many = (0..<100_000).map { Point(Double($0), Double($0 % 100)) }
    let chart = LineChart(
      x: Axis("x", 0...99_999), y: Axis("y", 0...99),
      series: [.init("a", points: many), .init("b", points: many)])
    #expect(drawn(chart, Size(columns: 40, rows: 12)).text.contains("⣿"))
  }

  @Test func theLegendHidesNoCurve() {
    // The line crosses the upper right corner; neither of its points lies there.
    let crossing = LineChart(
      x: Axis("x", 0...10), y: Axis("y", 0...10),
      series: [
        .init("a", points: [Point(7, 11), Point(10, 8)]),
        .init("b", points: [Point(0, 0), Point(10, 0)]),
      ])
    let lines = drawn(crossing, Size(columns: 40, rows: 12)).text.split(separator: "\n")
    #expect(lines[0].hasPrefix("y 10┤ ⠤⠤⠤⠤⠤ a") && lines[1].hasPrefix("    │ ⠤⠤ ⠤⠤ b"))
  }

  @Test func aLegendWithoutACornerHasARowBelowTheTitle() {
    let full = LineChart(
      "title", x: Axis("x", 0...10), y: Axis("y", 0...10),
      series: (0..<4).map { number in
        .init(
          "curve \(number)",
          points: (0...40).map { Point(Double($0) / 4, Double($0 % 2) * (10 - Double(number))) })
      })
    let lines = drawn(full, Size(columns: 60, rows: 12)).text.split(separator: "\n")
    #expect(
      lines[0].contains("title") && lines[1].contains("curve 0") && lines[1].contains("curve 3"))
    #expect(lines[2].contains("┤"))
  }

  @Test func theUprightLineStandsAtItsPlace() {
    let chart = LineChart(x: Axis("", 0...10), y: Axis("", 0...1), series: [], vertical: 5)
    let canvas = drawn(chart, Size(columns: 11, rows: 4))
    let columns = (0..<11).filter { column in
      (0..<4).contains { canvas[column, $0].style.role == .faint }
    }
    #expect(columns == [5])
    for outside in [-0.1, 10.1, .nan, .infinity] {
      var chart = chart
      chart.vertical = outside
      #expect(!drawn(chart, Size(columns: 11, rows: 4)).text.contains { $0 != "\n" })
    }
  }

  @Test func aBandLiesBetweenItsLines() {
    let flat = { (y: Double) in [Point(0, y), Point(10, y)] }
    let chart = LineChart(
      x: Axis("", 0...10), y: Axis("", 0...3), series: [],
      bands: [.init("b", lower: flat(1), upper: flat(2))])
    let canvas = drawn(chart, Size(columns: 11, rows: 4))
    let rows = (0..<4).filter { row in (0..<11).allSatisfy { canvas[$0, row].style.ground == .band }
    }
    #expect(rows == [1, 2])
  }

  @Test func valuesThatAreNoNumbersLeaveAGap() {
    func columnsWithDots(_ values: [Double]) -> [Bool] {
      let chart = LineChart(
        x: Axis("", 0...10), y: Axis("", 0...1), series: [.init("f", points: points(values))])
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
      ([], "loss has no points yet."), ([.nan], "loss has no values."),
      ([2.5], "loss is 2.5 at step 0."), ([3, 2, 1], "loss falls from 3 to 1 at step 2."),
      ([3, 1, 1, 1], "loss falls from 3 to 1 at step 1, then hardly changes."),
      ([1, 2, 8], "loss rises from 1 to 8 at step 2."),
      ([1, 5, 1], "loss rises from 1 to 5 at step 1, then falls to 1 at step 2."),
      ([2, 2, 2], "loss stays at 2 up to step 2."),
      ([4, 1, 3], "loss falls from 4 to 1 at step 1, then rises to 3 at step 2."),
      (
        [0, 9, -9, 0],
        "loss rises from 0 to 9 at step 1, then falls to −9 at step 2, then rises to 0 at step 3."
      ),
      ([5, 5.1, 3, 1], "loss falls from 5 to 1 at step 3."),
      ([4, .nan, 1], "loss falls from 4 to 1 at step 2. It has a gap at step 1."),
      ([4, .nan, .nan, 1], "loss falls from 4 to 1 at step 3. It has a gap from step 1 to 2."),
      (
        [4, .nan, 3, .nan, 1],
        "loss falls from 4 to 1 at step 4. It has 2 gaps, the first at step 1."
      ),
      ([4, 1, .infinity, .nan], "loss falls from 4 to 1 at step 1, then diverges at step 2."),
      ([4, 1, .nan], "loss falls from 4 to 1 at step 1, then has no values from step 2 on."),
      ([-1e308, 1e308], "loss rises from −1e308 to 1e308 at step 1."),
    ] as [([Double], String)])
  func theDescriptionTellsTheCourseOfACurve(_ values: [Double], _ sentence: String) {
    let chart = LineChart(
      x: Axis("step", 0...1), y: Axis("loss", 0...1),
      series: [.init("loss", points: points(values))])
    #expect(chart.description == sentence)
  }

  @Test func placesAreNamedAsTheAxisIs() {
    func sentence(_ x: Axis, _ y: Axis, _ name: String) -> String {
      LineChart(x: x, y: y, series: [.init(name, points: points([3, 1]))]).description
    }
    #expect(
      sentence(Axis("epoch", 0...1), Axis("loss", 0...1), "test")
        == "test loss falls from 3 to 1 at epoch 1.")
    #expect(sentence(Axis("x", 0...1), Axis("f", 0...1), "f") == "f falls from 3 to 1 at x = 1.")
    #expect(
      sentence(Axis("time", unit: "s", 0...1), Axis("way", unit: "m", 0...1), "")
        == "way falls from 3 to 1 at time 1 s.")
    #expect(sentence(Axis("", 0...1), Axis("", 0...1), "") == "The curve falls from 3 to 1 at 1.")
    #expect(
      sentence(Axis("", 0...1), Axis("loss", 0...1), "η = 0.1") == "η = 0.1 falls from 3 to 1 at 1."
    )
  }

  @Test func severalCurvesAreToldAndCompared() {
    #expect(
      losses.description == """
        training loss falls from 4 to 0.471 at step 30. \
        test loss falls from 4.2 to 1.33 at step 14, then rises to 2.29 at step 30. \
        At step 30 test is 1.82 above training.
        """)
    var chart = losses
    chart.series = (1...6).map { .init("net \($0)", points: points([9, Double($0)])) }
    chart.vertical = 1
    #expect(
      chart.description
        == "At step 1 net 1 is lowest (1) and net 6 highest (6). A line marks step 1.")
    chart.series[2].points.removeLast()
    #expect(chart.description == "6 curves. A line marks step 1.")
    chart.series = []
    #expect(chart.description == "No curves yet.")
  }

  @Test func marksHaveTheirNamesBesideThem() {
    var chart = losses
    chart.marks = [.init("best 12", at: Point(12, 2)), .init("nowhere", at: Point(.nan, 1))]
    let text = drawn(chart, Self.sizes[0]).text
    #expect(text.contains("best 12") && !text.contains("nowhere"))
    #expect(chart.description.contains("best 12: 2 at step 12."))
    // At the right edge the name stays inside.
    chart.marks = [.init("best 30", at: Point(30, 4))]
    #expect(drawn(chart, Self.sizes[0]).text.contains("best 30"))
    chart.marks = [.init(String(repeating: "long ", count: 40), at: Point(1e300, -1e300))]
    for size in [Size(columns: 1, rows: 1), Size(columns: 12, rows: 5), Self.sizes[1]] {
      #expect(drawn(chart, size).size == size)
    }
  }
}
