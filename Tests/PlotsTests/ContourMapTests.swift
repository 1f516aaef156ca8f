import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ContourMapTests {
  private static let sizes = [Size(columns: 40, rows: 12), Size(columns: 60, rows: 18)]

  private var bowl: ContourMap {
    let path = (0...6).map { step in
      Point(4 * power(0.6, step), -3 * power(0.2, step))
    }
    return ContourMap(names: ("x₁", "x₂"), x: AxisScale(-5...5), y: AxisScale(-5...5), path: path) {
      $0 * $0 + 3 * $1 * $1
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private func drawn(_ map: ContourMap, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(map, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: sizes, [Glyphs.unicode, .ascii]) func golden(_ size: Size, _ glyphs: Glyphs) {
    let canvas = drawn(bowl, size, glyphs)
    if glyphs == .ascii { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "contour-map-\(glyphs)-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 400 {
      #expect(strays(of: bowl, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func theLargestScreenIsDrawn() {
    let canvas = drawn(bowl, Size(columns: 400, rows: 200))
    #expect(canvas.text.contains("●") && canvas.text.contains("x₁"))
  }

  @Test func levelsRiseFromTheBottomOfTheBowl() throws {
    let size = Size(columns: 41, rows: 13)
    var map = bowl
    map.path = []
    let canvas = drawn(map, size)
    let frame = Frame(in: canvas.bounds, x: map.x, y: map.y, xName: "x₁", yName: "x₂")
    func level(_ x: Double, _ y: Double) -> Int? {
      let column = frame.plot.column + frame.column(of: x)
      guard case .level(let level) = canvas[column, frame.plot.row + frame.row(of: y)].style.ground
      else { return nil }
      return level.step
    }
    #expect(level(0, 0) == 0 && level(5, 5) == 7 && level(-5, -5) == 7)
    let right = [0.0, 1, 2, 3, 4, 5].compactMap { level($0, 0) }
    #expect(right == right.sorted() && right.count == 6 && Set(right).count >= 3)
  }

  @Test func whereTheFunctionHasNoValueTheMapIsBare() {
    let map = ContourMap(names: ("x", "y"), x: AxisScale(-1...1), y: AxisScale(-1...1)) { x, y in
      x < 0 ? .nan : x > 0.5 ? .infinity : y
    }
    let canvas = drawn(map, Size(columns: 41, rows: 13))
    let frame = Frame(in: canvas.bounds, x: map.x, y: map.y, xName: "x", yName: "y")
    let row = frame.plot.row + frame.row(of: 0.1)
    let grounds = [-0.9, -0.5, 0.3, 0.9].map { x in
      canvas[frame.plot.column + frame.column(of: x), row].style.ground != nil
    }
    #expect(grounds == [false, false, true, false])
  }

  @Test func aMapOfNothingButGapsIsDrawn() {
    for value in [Double.nan, .infinity, 0, 1e300] {
      let map = ContourMap(names: ("x", "y"), x: AxisScale(-1...1), y: AxisScale(-1...1)) { _, _ in
        value
      }
      let canvas = drawn(map, Size(columns: 30, rows: 10))
      #expect(canvas.text.contains("└") && !canvas.text.contains("⠁"))
    }
  }

  @Test func thePathEndsInItsPlaceAndStaysInView() {
    var map = bowl
    map.path = [Point(2, 2), Point(1, 1)]
    #expect(drawn(map, Size(columns: 40, rows: 12)).text.contains("●"))
    #expect(drawn(map, Size(columns: 40, rows: 12)).text.contains("○"))
    map.path = [Point(2, 2), Point(9, 9)]
    #expect(!drawn(map, Size(columns: 40, rows: 12)).text.contains("●"), "outside the map")
    map.path = []
    #expect(!drawn(map, Size(columns: 40, rows: 12)).text.contains("●"))
  }

  @Test func aPathThatRunsAwayIsDrawnAsFarAsItCanBe() {
    var map = bowl
    for steps in [1, 40, 400] {
      map.path = (0...steps).map { step in Point(power(-6, step), power(7, step)) }
      let canvas = drawn(map, Size(columns: 40, rows: 12))
      let isPath = { (cell: Cell) in cell.style.role == .path && cell.character != " " }
      let cells = (0..<12).flatMap { row in (0..<40).map { canvas[$0, row] } }
      #expect(cells.contains(where: isPath), "\(steps) steps")
      #expect(canvas.text.contains("○") == (steps <= 64) && !canvas.text.contains("●"))
    }
    map.path = [Point(1, 1), Point(.nan, 1), Point(.infinity, -.infinity)]
    #expect(drawn(map, Size(columns: 40, rows: 12)).text.contains("●"), "the last place in sight")
  }

  @Test(
    arguments: [
      ([], "A map without a path."), ([Point(4, 4)], "The point stands at (4, 4)."),
      ([Point(4, 4), Point(3.2, 3.2)], "The path leads from (4, 4) in 1 step to (3.2, 3.2)."),
      (
        [Point(4, 4), Point(3, 3), Point(-1.5, 0)],
        "The path leads from (4, 4) in 2 steps to (−1.5, 0)."
      ),
    ] as [([Point], String)])
  func theDescriptionTellsTheWay(_ path: [Point], _ sentence: String) {
    var map = bowl
    map.path = path
    #expect(map.description == sentence)
  }
}
