import Testing

@testable import Plots

@Suite struct MarchingSquaresTests {
  private func field(_ columns: Int, _ rows: Int, _ function: (Double, Double) -> Double) -> Field {
    Field(columns: columns, rows: rows, x: AxisScale(0...1), y: AxisScale(0...1), function)
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  @Test func aSlopeIsCrossedWhereItHasTheValue() {
    let lines = MarchingSquares.contours(of: field(5, 4) { x, _ in x }, at: 0.3)
    #expect(lines.count == 1)
    #expect(lines.first?.count == 4)
    for point in lines.first ?? [] { #expect(abs(point.x - 0.3) < 1e-12) }
    #expect(Set(lines.first?.map(\.y) ?? []).count == 4, "from the bottom to the top")
    let level = MarchingSquares.contours(of: field(5, 4) { _, y in y }, at: 0.8)
    for point in level.first ?? [] { #expect(abs(point.y - 0.8) < 1e-12, "y grows upwards") }
  }

  @Test func aCircleIsOneClosedLineAroundItsMiddle() {
    let middle = Point(0.5, 0.4)
    let bowl = field(61, 41) { self.distance(Point($0, $1), middle) }
    let lines = MarchingSquares.contours(of: bowl, at: 0.25)
    #expect(lines.count == 1)
    let circle = lines.first ?? []
    #expect(circle.first == circle.last && circle.count > 40)
    for point in circle { #expect(abs(distance(point, middle) - 0.25) < 0.002) }
    for (a, b) in zip(circle, circle.dropFirst()) { #expect(distance(a, b) < 0.05) }
    let length = zip(circle, circle.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
    #expect(abs(length - 0.5 * 3.14159) < 0.01, "each part of it once")
  }

  @Test func linesThatDoNotMeetAreApart() {
    let waves = field(81, 11) { x, _ in x < 0.25 || (x > 0.5 && x < 0.75) ? 1 : 0 }
    let lines = MarchingSquares.contours(of: waves, at: 0.5)
    #expect(lines.count == 3 && lines.allSatisfy { $0.count == 11 })
    let rings = field(41, 41) { x, y in
      let fromLeft = self.distance(Point(x, y), Point(0.25, 0.5))
      return min(fromLeft, self.distance(Point(x, y), Point(0.75, 0.5)))
    }
    let circles = MarchingSquares.contours(of: rings, at: 0.2)
    #expect(circles.count == 2 && circles.allSatisfy { $0.first == $0.last })
  }

  @Test func theMeanDecidesBetweenTwoWays() {
    func ends(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> [Set<Point>] {
      MarchingSquares.contours(of: Field(columns: 2, rows: 2, values: [a, b, c, d]), at: 0.5)
        .map { Set($0) }
    }
    let (top, bottom) = (Point(0.5, 1), Point(0.5, 0))
    #expect(ends(1, 0, 0, 1).count == 2)
    // The upper left and the lower right are joined when the middle is above, else apart.
    #expect(ends(2, 0, 0, 2).contains { $0.contains { $0.y == 1 } && $0.contains { $0.x == 1 } })
    #expect(ends(1, -1, -1, 1).contains { $0.contains { $0.y == 1 } && $0.contains { $0.x == 0 } })
    #expect(ends(1, 1, 0, 0).first == [Point(0, 0.5), Point(1, 0.5)])
    #expect(ends(1, 0, 1, 0).first == [top, bottom])
  }

  @Test func everySquareHasTheLinesThatPartItsCorners() {
    for mask in 0..<16 {
      let values = (0..<4).map { mask >> $0 & 1 == 1 ? 1.0 : 0 }
      let lines = MarchingSquares.contours(
        of: Field(columns: 2, rows: 2, values: values), at: 0.5)
      let sides = [(0, 1), (1, 3), (3, 2), (2, 0)].filter { values[$0.0] != values[$0.1] }
      #expect(lines.count == sides.count / 2, "\(mask)")
      #expect(lines.allSatisfy { $0.count == 2 })
    }
  }

  @Test func squaresWithoutAValueHaveNoLine() {
    let holed = field(11, 11) { x, y in abs(y - 0.5) < 0.15 ? .nan : x }
    let lines = MarchingSquares.contours(of: holed, at: 0.45)
    #expect(lines.count == 2)
    #expect(lines.joined().allSatisfy { abs($0.y - 0.5) > 0.15 })
  }

  @Test func hostileFieldsHaveNoLinesOrFiniteOnes() {
    for (columns, rows) in [(0, 0), (1, 1), (1, 9), (9, 1)] {
      let flat = Field(columns: columns, rows: rows, values: Array(repeating: 1, count: 9))
      #expect(MarchingSquares.contours(of: flat, at: 1).isEmpty)
    }
    let extremes = [
      Double.nan, .infinity, -.infinity, 1.7e308, -1.7e308, .leastNonzeroMagnitude, 0, 1, -1,
    ]
    let wild = Field(columns: 9, rows: 9, values: (0..<81).map { extremes[$0 * 7 % 9 + $0 / 80] })
    for value in [0, 0.5, 1e308, .leastNonzeroMagnitude] + extremes {
      for point in MarchingSquares.contours(of: wild, at: value).joined() {
        #expect((0...1).contains(point.x) && (0...1).contains(point.y))
      }
    }
    let level = Field(columns: 4, rows: 4, values: Array(repeating: 0.5, count: 16))
    #expect(MarchingSquares.contours(of: level, at: 0.5).isEmpty)
  }
}
