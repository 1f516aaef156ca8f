import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct DecisionMapTests {
  private func drawn(_ plot: some Plot, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  private let groups: [ScatterPlot.Group] = [
    .init("class A", Cloud.points(25, around: Point(-1.2, -0.9), spread: 0.7, seed: 1)),
    .init("class B", Cloud.points(25, around: Point(1.5, 0.9), spread: 0.7, seed: 2)),
  ]

  private func probability(_ function: (Double, Double) -> Double) -> DecisionMap.Ground {
    .probability(
      Field(columns: 60, rows: 40, x: AxisScale(-4...4), y: AxisScale(-3...3), function))
  }

  /// A bent boundary with a soft slope.
  private var net: DecisionMap {
    let ground = probability { x, y in
      let z = x + 0.8 * y + 0.3 * x * x - 0.3
      return 0.5 + 0.5 * z / (1 + z * z).squareRoot()
    }
    return DecisionMap(
      "2-16-1 net", x: Axis("x₁", -4...4), y: Axis("x₂", -3...3), ground: ground, groups: groups,
      selected: .init(group: 1, index: 3))
  }

  private var nearest: DecisionMap {
    let field = Field(columns: 60, rows: 40, x: AxisScale(-4...4), y: AxisScale(-3...3)) { x, y in
      let distances = [(-1.2, -0.9), (1.5, 0.9), (-1.5, 1.9)].map {
        ($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y)
      }
      return Double(distances.firstIndex(of: distances.min() ?? 0) ?? 0)
    }
    let third = Cloud.points(15, around: Point(-1.5, 1.9), spread: 0.4, seed: 3)
    return DecisionMap(
      "nearest mean", x: Axis("x₁", -4...4), y: Axis("x₂", -3...3),
      ground: .classes(field.values.map { UInt8($0) }, columns: 60, rows: 40),
      groups: groups + [.init("class C", third)])
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let size = Size(columns: columns, rows: rows)
    for (name, plot) in [("probability", net), ("classes", nearest)] {
      let canvas = drawn(plot, size, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "decision-map-\(name)-\(glyphs.goldenName)-\(size)")
    }
  }

  @Test(
    arguments: [
      .unicode, Glyphs(.sextants), Glyphs(.halfBlocks, levels: .density),
      Glyphs(.ascii, levels: .density),
    ] as [Glyphs])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs.marks == .sextants {
      #expect(strays(of: net, in: size, glyphs: glyphs) == [])
      #expect(strays(of: nearest, in: size, glyphs: glyphs) == [])
    }
  }

  /// A map of 9 by 5 cells without axes.
  private func bare(_ ground: DecisionMap.Ground, _ groups: [ScatterPlot.Group] = []) -> DecisionMap
  {
    DecisionMap(x: Axis("", -4...4), y: Axis("", -3...3), ground: ground, groups: groups)
  }

  @Test func aPlaceHasTheLevelOfItsProbability() {
    let canvas = drawn(bare(probability { x, _ in (x + 4) / 8 }), Size(columns: 40, rows: 4))
    let steps = (0..<40).map { column -> Int? in
      guard case .level(let level)? = canvas[column, 1].style.ground else { return nil }
      return level.step
    }
    let known = steps.compactMap { $0 }
    #expect(known.count == 40 && known == known.sorted() && Set(known) == Set(0...6))
    #expect(known.first == 0 && known.last == 6)
  }

  @Test func theSidesAreToldWithoutColour() {
    let ground = probability { x, _ in x > 0 ? 1 : 0 }
    let colored = drawn(bare(ground), Size(columns: 40, rows: 4)).text
    #expect(colored.contains("−") && colored.contains("+"))
    let inked = drawn(bare(ground), Size(columns: 20, rows: 4), Glyphs(.ascii, levels: .density))
    #expect(inked[2, 1].character == "=" && inked[17, 1].character == "#")
  }

  @Test(arguments: everyGlyphs) func theBoundaryRunsWhereTheAnswerChanges(_ glyphs: Glyphs) {
    for ground in [
      probability { x, _ in x < 1 ? 0.3 : 0.7 },
      .classes((0..<2400).map { $0 % 60 < 38 ? 0 : 1 }, columns: 60, rows: 40),
    ] {
      let with = drawn(bare(ground), Size(columns: 41, rows: 4), glyphs)
      for row in 0..<4 {
        // 38 of 60 samples lie left of x = 1, which is at column 25.
        let line = (0..<41).filter {
          with[$0, row].style.role == .text && isLine(with[$0, row], glyphs)
        }
        #expect(line.contains { (24...26).contains($0) }, "\(glyphs) \(row): \(line)")
        #expect(line.allSatisfy { (23...27).contains($0) })
      }
    }
  }

  private func isLine(_ cell: Cell, _ glyphs: Glyphs) -> Bool {
    if glyphs.isASCII { return cell.character == "." }
    return cell.character != " " && cell.character.unicodeScalars.allSatisfy { $0.value >= 0x2580 }
      && (cell.character.unicodeScalars.allSatisfy { $0.value >= 0x2800 }
        || glyphs.dots != .braille)
      && !"░▒▓".contains(cell.character)
  }

  @Test func pointsLieOverTheBoundaryAndKeepTheirGround() {
    let map = bare(
      probability { x, _ in (x + 4) / 8 },
      [.init("A", [Point(-4, 0), Point(0, 0)]), .init("B", [Point(4, 0)])])
    let canvas = drawn(map, Size(columns: 41, rows: 3))
    #expect(canvas[0, 1].character == "●" && canvas[20, 1].character == "●")
    #expect(canvas[40, 1].character == "×")
    #expect(canvas[0, 1].style.ground == .level(Level(.diverging, step: 0, last: 6)))
    #expect(canvas[20, 1].style.ground == .level(Level(.diverging, step: 3, last: 6)))
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func theLegendShowsEachClassOnItsGround(_ glyphs: Glyphs) {
    let size = Size(columns: 60, rows: 14)
    let probability = drawn(net, size, glyphs).text
    let classes = drawn(nearest, size, glyphs).text
    if glyphs.isASCII {
      #expect(probability.contains("=o= class A") && probability.contains("#x# class B"))
      #expect(classes.contains("-o- class A") && classes.contains("=^= class C"))
    } else {
      #expect(probability.contains("−●− class A") && probability.contains("+×+ class B"))
      #expect(classes.contains("−●− class A") && classes.contains("=▲= class C"))
    }
  }

  @Test func whereNothingIsKnownTheMapIsBare() {
    let half = bare(probability { x, _ in x < 0 ? .nan : 1 })
    let canvas = drawn(half, Size(columns: 41, rows: 3))
    #expect(canvas[5, 1] == .blank && canvas[35, 1].style.ground != nil)
    let unknown = bare(.classes(Array(repeating: Raster.bare, count: 4), columns: 2, rows: 2))
    #expect(drawn(unknown, Size(columns: 20, rows: 3)).text.allSatisfy { $0 == " " || $0 == "\n" })
  }

  @Test func hostileInputIsDrawn() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, 1, 0.5]
    let points = values.flatMap { x in values.map { Point(x, $0) } }
    let grounds: [DecisionMap.Ground] = [
      .probability(Field(columns: 0, rows: 0, values: [])),
      .probability(Field(columns: 1, rows: 1, values: [0.7])),
      .probability(Field(columns: 4, rows: 4, values: values)),
      .classes([], columns: 3, rows: 3), .classes([1, 2, 250], columns: -1, rows: 8),
      .classes([9, 200], columns: 2, rows: 1),
    ]
    for ground in grounds {
      for range in [0.0...1, 5...5, -1e300...1e300] {
        let map = DecisionMap(
          "\u{1b}[2J", x: Axis("x", range), y: Axis("y", range), ground: ground,
          groups: (0..<300).map { .init($0 == 0 ? "\u{1b}" : "g", $0 < 3 ? points : []) },
          selected: .init(group: 0, index: 63))
        let canvas = drawn(map, Size(columns: 40, rows: 12))
        #expect(!canvas.text.contains("\u{1b}") && canvas.text.contains("└"))
        #expect(!map.description.isEmpty && map.svg(size: canvas.size).contains("</svg>"))
      }
    }
  }

  @Test func theDescriptionSaysWhatTheMapAnswers() {
    #expect(net.description.hasPrefix("Class B is the answer "))
    #expect(net.description.hasSuffix("on the wrong side.") || net.description.contains("All 50"))
    #expect(nearest.description.hasPrefix("The answer is class A at the lower left ("))
  }
}
