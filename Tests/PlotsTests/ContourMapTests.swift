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
    return ContourMap("a bowl", x: Axis("x₁", -5...5), y: Axis("x₂", -5...5), path: path) {
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

  @Test(arguments: sizes, [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func golden(_ size: Size, _ glyphs: Glyphs) {
    let canvas = drawn(bowl, size, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "contour-map-\(glyphs.goldenName)-\(size)")
  }

  @Test(arguments: everyGlyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 400 {
      #expect(strays(of: bowl, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func theLargestScreenIsDrawn() {
    let canvas = drawn(bowl, Size(columns: 400, rows: 200))
    #expect(canvas.text.contains("●") && canvas.text.contains("x₁"))
  }

  /// The cell in which a place of the map lies.
  private func cell(_ x: Double, _ y: Double, of map: ContourMap, on canvas: Canvas) -> Cell {
    let frame = Frame(
      in: canvas.bounds, title: map.title, x: map.x, y: map.y, glyphs: canvas.glyphs)
    let place = frame.place(x: x, y: y)
    return canvas[Int(place.x), Int(place.y)]
  }

  @Test func levelsRiseFromTheBottomOfTheBowl() {
    var map = bowl
    map.path = []
    let canvas = drawn(map, Size(columns: 41, rows: 14))
    func level(_ x: Double, _ y: Double) -> Int? {
      guard case .level(let level) = cell(x, y, of: map, on: canvas).style.ground else {
        return nil
      }
      return level.step
    }
    #expect(level(0, 0) == 0 && level(5, 5) == 6 && level(-5, -5) == 6)
    let right = [0.0, 1, 2, 3, 4, 5].compactMap { level($0, 0) }
    #expect(right == right.sorted() && right.count == 6 && Set(right).count >= 3)
  }

  @Test func levelsAreToldByInkWithoutColours() {
    var map = bowl
    map.path = []
    // Finer dots draw lines instead.
    for marks in [MarkSet.ascii, .halfBlocks] {
      let canvas = drawn(map, Size(columns: 61, rows: 20), Glyphs(marks, levels: .density))
      let up = stride(from: 0.0, through: 5, by: 0.25).map {
        cell($0, $0, of: map, on: canvas).character
      }
      #expect(Set(up).count == ContourMap.levels, "\(up)")
      #expect(up.first == " " && up.last == (marks == .ascii ? "#" : "█"))
    }
  }

  @Test func contoursAreLinesWhereThereAreDotsButNoColours() {
    var map = bowl
    map.path = []
    let canvas = drawn(map, Size(columns: 61, rows: 20), Glyphs(.braille, levels: .density))
    let up = stride(from: 0.0, through: 5, by: 0.05).map {
      cell($0, 0, of: map, on: canvas).character
    }
    var crossings = 0
    for (a, b) in zip(up, up.dropFirst()) where a == " " && b != " " { crossings += 1 }
    #expect(crossings >= 3 && crossings < ContourMap.levels, "\(up)")
  }

  @Test func thePathIsSeenOnInk() {
    let map = bowl
    for marks in MarkSet.allCases {
      let canvas = drawn(map, Size(columns: 60, rows: 18), Glyphs(marks, levels: .density))
      for row in 0..<18 {
        for column in 0..<60 where [Role.path, .place].contains(canvas[column, row].style.role) {
          #expect(canvas[column, row].style.emphasis.contains(.bold))
          for beside in [column - 1, column + 1] {
            let cell = canvas[beside, row]
            #expect(cell.style.role != .text || cell.character == " ", "\(beside), \(row)")
          }
        }
      }
    }
  }

  @Test func whereTheFunctionHasNoValueTheMapIsBare() {
    let map = ContourMap(x: Axis("x", -1...1), y: Axis("y", -1...1)) { x, y in
      x < 0 ? .nan : x > 0.5 ? .infinity : y
    }
    let canvas = drawn(map, Size(columns: 41, rows: 13))
    let grounds = [-0.9, -0.5, 0.3, 0.9].map {
      cell($0, 0.1, of: map, on: canvas).style.ground != nil
    }
    #expect(grounds == [false, false, true, false])
  }

  @Test func aMapOfNothingButGapsIsDrawn() {
    for value in [Double.nan, .infinity, 0, 1e300] {
      let map = ContourMap(x: Axis("x", -1...1), y: Axis("y", -1...1)) { _, _ in value }
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
      ([Point(4, 4)], "The point stands at (4, 4)."),
      (
        [Point(4, 4), Point(3.2, 3.2)],
        "The path leads from (4, 4) in 1 step to (3.2, 3.2); the value falls from 64 to 40.96."
      ),
      (
        [Point(1, 0), Point(3, 3), Point(-1.5, 0)],
        "The path leads from (1, 0) in 2 steps to (−1.5, 0); the value rises from 1 to 2.25."
      ),
      (
        [Point(4, 4), Point(.nan, 1), Point(1, 1)],
        "The path starts at (4, 4), then it diverges."
      ),
      (
        [Point(4, 4), Point(2, 2), Point(.infinity, 1)],
        "The path leads from (4, 4) in 1 step to (2, 2); the value falls from 64 to 16, "
          + "then it diverges."
      ),
      ([Point(.nan, 4)], "The path has no place."),
    ] as [([Point], String)])
  func theDescriptionTellsTheWay(_ path: [Point], _ sentence: String) {
    var map = bowl
    map.path = path
    #expect(map.description == sentence)
  }

  @Test func withoutAPathTheDescriptionTellsTheLowestPlace() {
    var map = bowl
    map.path = []
    #expect(map.description == "The lowest place in view is near (0, 0), where the value is 0.")
    map.function = { _, _ in .nan }
    #expect(map.description == "The map has no values.")
    map.path = [Point(1, 1), Point(2, 2)]
    #expect(map.description == "The path leads from (1, 1) in 1 step to (2, 2).")
  }
}
