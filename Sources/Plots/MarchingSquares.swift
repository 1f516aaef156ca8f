/// The lines along which a field has a value: marching squares, the plane's case of marching cubes
/// (Lorensen and Cline 1987). Where the corners of a square leave two ways open, the mean of the four
/// decides.
public enum MarchingSquares {
  /// The lines on which the field, interpolated between its samples, has a value.
  ///
  /// - Returns: Lines in fractions of the axes, x to the right and y upwards, each 0 to 1. A line that
  ///   closes ends where it began. Squares with a corner without a value have no line.
  public static func contours(of field: Field, at value: Double) -> [[Point]] {
    guard field.columns > 1, field.rows > 1, value.isFinite else { return [] }
    var tracer = ContourTracer(field, value)
    tracer.linkSquares()
    return tracer.lines()
  }
}

/// Links the places where a contour crosses the edges between samples, then follows the links.
private struct ContourTracer {
  private let field: Field
  private let value: Double
  /// For each edge the two edges that its crossing leads to; −1 for none. The edges across come
  /// first, each at the number of its left sample, then the edges down at that of the upper one.
  private var links: [Int32]
  /// The edges with a crossing, in the order in which they were found.
  private var crossed: [Int32] = []
  private let downEdges: Int

  init(_ field: Field, _ value: Double) {
    self.field = field
    self.value = value
    downEdges = field.columns * field.rows
    links = Array(repeating: -1, count: 4 * downEdges)
  }

  mutating func linkSquares() {
    for row in 0..<field.rows - 1 {
      for column in 0..<field.columns - 1 { linkSquare(row * field.columns + column) }
    }
  }

  /// Links the crossings of the square whose upper left sample has this number.
  private mutating func linkSquare(_ first: Int) {
    let (a, b) = (field.values[first], field.values[first + 1])
    let (c, d) = (field.values[first + field.columns], field.values[first + field.columns + 1])
    let isAbove = (a >= value, b >= value, c >= value, d >= value)
    if isAbove == (true, true, true, true) || isAbove == (false, false, false, false) { return }
    guard a.isFinite, b.isFinite, c.isFinite, d.isFinite else { return }
    let (top, bottom) = (first, first + field.columns)
    let (left, right) = (downEdges + first, downEdges + first + 1)
    switch isAbove {
    case (true, false, false, false), (false, true, true, true): link(left, top)
    case (false, true, false, false), (true, false, true, true): link(top, right)
    case (false, false, true, false), (true, true, false, true): link(left, bottom)
    case (false, false, false, true), (true, true, true, false): link(bottom, right)
    case (true, true, false, false), (false, false, true, true): link(left, right)
    case (true, false, true, false), (false, true, false, true): link(top, bottom)
    default:
      let isMiddleAbove = a / 4 + b / 4 + c / 4 + d / 4 >= value
      if isAbove.0 == isMiddleAbove {
        link(top, right)
        link(left, bottom)
      } else {
        link(left, top)
        link(bottom, right)
      }
    }
  }

  private mutating func link(_ a: Int, _ b: Int) {
    for (edge, other) in [(a, b), (b, a)] {
      if links[2 * edge] < 0 {
        links[2 * edge] = Int32(other)
        crossed.append(Int32(edge))
      } else {
        links[2 * edge + 1] = Int32(other)
      }
    }
  }

  /// The lines: first those that begin at an edge of the field, then those that close.
  mutating func lines() -> [[Point]] {
    var result: [[Point]] = []
    for edge in crossed where links[2 * Int(edge) + 1] < 0 && links[2 * Int(edge)] >= 0 {
      result.append(follow(Int(edge)))
    }
    for edge in crossed where links[2 * Int(edge)] >= 0 { result.append(follow(Int(edge))) }
    return result
  }

  /// Follows the links from an edge to where they end, and takes them away.
  private mutating func follow(_ start: Int) -> [Point] {
    var line = [crossing(start)]
    var edge = start
    while let next = takeLink(from: edge) {
      line.append(crossing(next))
      edge = next
    }
    return line
  }

  private mutating func takeLink(from edge: Int) -> Int? {
    let next = Int(max(links[2 * edge], links[2 * edge + 1]))
    guard next >= 0 else { return nil }
    removeLink(from: edge, to: next)
    removeLink(from: next, to: edge)
    return next
  }

  private mutating func removeLink(from edge: Int, to other: Int) {
    let index = links[2 * edge] == Int32(other) ? 2 * edge : 2 * edge + 1
    links[index] = -1
  }

  /// Where the contour crosses an edge.
  private func crossing(_ edge: Int) -> Point {
    let isDown = edge >= downEdges
    let first = isDown ? edge - downEdges : edge
    let (from, to) = (field.values[first], field.values[first + (isDown ? field.columns : 1)])
    // Halves, because the difference of two large numbers may be none.
    let part = min(max(0, (value / 2 - from / 2) / (to / 2 - from / 2)), 1)
    let column = Double(first % field.columns) + (isDown ? 0 : part)
    let row = Double(first / field.columns) + (isDown ? part : 0)
    return Point(column / Double(field.columns - 1), 1 - row / Double(field.rows - 1))
  }
}
