import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ScatterPlotTests {
  private func drawn(_ plot: some Plot, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  /// Two classes that overlap a little.
  private var classes: ScatterPlot {
    ScatterPlot(
      "two classes", x: Axis("x₁", -4...4), y: Axis("x₂", -3...3),
      groups: [
        .init("class A", Cloud.points(40, around: Point(-1.2, -0.6), spread: 0.8, seed: 1)),
        .init("class B", Cloud.points(40, around: Point(1.3, 0.7), spread: 0.8, seed: 2)),
      ], selected: .init(group: 1, index: 3))
  }

  private var fitted: ScatterPlot {
    let noise = Cloud.points(30, around: Point(0, 0), spread: 120, seed: 3)
    return ScatterPlot(
      "rent by size", x: Axis("size", unit: "m²", 20...120),
      y: Axis("rent", unit: "€", 0...2000),
      groups: [
        .init(
          "flats",
          noise.enumerated().map { index, error in
            let size = 25 + Double(index) * 3
            return Point(size, 150 + 12 * size + error.x)
          })
      ], lines: [.init("fit", points: [Point(20, 390), Point(120, 1590)])])
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let size = Size(columns: columns, rows: rows)
    for (name, plot) in [("classes", classes), ("fit", fitted)] {
      let canvas = drawn(plot, size, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "scatter-plot-\(name)-\(glyphs.goldenName)-\(size)")
    }
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: classes, in: size, glyphs: glyphs) == [])
      #expect(strays(of: fitted, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func aPointLiesWhereItsNumbersSay() {
    let plot = ScatterPlot(
      x: Axis("", 0...10), y: Axis("", 0...2), groups: [.init("", [Point(7, 2), Point(0, 0)])])
    let canvas = drawn(plot, Size(columns: 11, rows: 3))
    #expect(canvas[7, 0].character == "●" && canvas[0, 2].character == "●")
    #expect(canvas.text.filter { $0 == "●" }.count == 2)
  }

  @Test func severalClassesHaveALegendThatHidesNoPoint() {
    let text = drawn(classes, Size(columns: 60, rows: 18)).text
    #expect(text.contains("●  class A") && text.contains("×  class B"))
    var crowded = classes
    crowded.groups[0].points = (0..<900).map {
      Point(-4 + Double($0 % 30) * 8 / 29, -3 + Double($0 / 30) * 6 / 29)
    }
    let lines = drawn(crowded, Size(columns: 60, rows: 18)).text.split(separator: "\n")
    #expect(lines[1].contains("class A") && lines[1].contains("class B"), "a row of its own")
    var alone = classes
    alone.groups = [classes.groups[0]]
    #expect(!drawn(alone, Size(columns: 60, rows: 18)).text.contains("class A"))
  }

  @Test func aLineLiesUnderFewPointsAndOverACrowd() {
    func marks(_ count: Int) -> (points: Int, line: Int) {
      let plot = ScatterPlot(
        x: Axis("", 0...10), y: Axis("", 0...2),
        groups: [.init("", (0..<count).map { Point(Double($0 % 11), 1) })],
        lines: [.init("", points: [Point(0, 1), Point(10, 1)])])
      let canvas = drawn(plot, Size(columns: 11, rows: 3), .ascii)
      return (canvas.text.filter { $0 == "o" }.count, canvas.text.filter { $0 == "*" }.count)
    }
    #expect(marks(4) == (4, 7) && marks(0) == (0, 11))
    #expect(marks(33) == (0, 11))
  }

  @Test func aLineHasAHueOfItsOwnAndGaps() {
    var plot = fitted
    plot.lines = [
      .init("fit", points: [Point(20, 390), Point(.nan, 0), Point(70, 990), Point(120, 1590)])
    ]
    let canvas = drawn(plot, Size(columns: 60, rows: 18))
    let roles = Set((0..<18).flatMap { row in (0..<60).map { canvas[$0, row].style.role } })
    #expect(roles.contains(.curve(1)) && !roles.contains(.curve(0)))
  }

  @Test func hostileInputIsDrawn() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, 1]
    let points = values.flatMap { x in values.map { Point(x, $0) } }
    for range in [0.0...1, 5...5, -1e300...1e300] {
      let plot = ScatterPlot(
        "a\u{1b}[31m", x: Axis("\u{1b}", range), y: Axis("\n", range),
        groups: [.init("\u{1b}[2J", points), .init("", []), .init("b", points)],
        selected: .init(group: 5, index: 9), lines: [.init("l", points: points)])
      let canvas = drawn(plot, Size(columns: 40, rows: 12))
      #expect(!canvas.text.contains("\u{1b}") && canvas.text.contains("●") != canvas.text.isEmpty)
      #expect(!plot.description.isEmpty && plot.svg(size: canvas.size).contains("</svg>"))
    }
    let many = ScatterPlot(
      x: Axis("", 0...1), y: Axis("", 0...1),
      groups: [.init("", Array(repeating: Point(0.5, 0.5), count: 100_000))])
    #expect(drawn(many, Size(columns: 11, rows: 3)).text.contains("●"))
  }

  @Test func aFigureHasEveryPoint() {
    let svg = classes.svg(size: Size(columns: 60, rows: 18))
    let circles = svg.split(separator: "<circle").count - 1
    #expect(circles == 41, "40 points and one sample in the legend")
  }

  @Test func theDescriptionSaysWhereTheClassesLie() {
    #expect(classes.description.hasPrefix("Class B lies "))
    #expect(fitted.description.hasPrefix("Rent rises with size, nearly on a line (correlation 0.9"))
  }
}

/// Points that look scattered and are the same every time.
enum Cloud {
  static func points(_ count: Int, around middle: Point, spread: Double, seed: UInt64) -> [Point] {
    var state = seed
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    // A sum of twelve uniform numbers is nearly normal.
    func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
    return (0..<count).map { _ in
      let dx = normal()
      return Point(middle.x + spread * dx, middle.y + spread * normal())
    }
  }
}
