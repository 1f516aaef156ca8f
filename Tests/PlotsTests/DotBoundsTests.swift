import GradusTesting
import Testing

@testable import Plots

@Suite struct DotBoundsTests {
  private let bounds = DotBounds(left: 2, top: 1, right: 9, bottom: 6)

  @Test func theEdgesBelongToIt() {
    #expect(bounds.contains(2, 1) && bounds.contains(9, 6) && bounds.contains(5, 3))
    for (x, y) in [(1, 3), (10, 3), (5, 0), (5, 7)] { #expect(!bounds.contains(x, y)) }
  }

  @Test func aLineInsideStaysAsItIs() throws {
    let (a, b) = try #require(bounds.clipped((3, 2), (8, 5)))
    #expect(a == (3, 2) && b == (8, 5))
    let point = try #require(bounds.clipped((4, 4), (4, 4)))
    #expect(point.0 == (4, 4) && point.1 == (4, 4))
  }

  @Test func aLineThatMissesIsNone() {
    #expect(bounds.clipped((0, 20), (20, 20)) == nil && bounds.clipped((-9, 0), (-9, 9)) == nil)
    #expect(bounds.clipped((-9, 3), (-5, 3)) == nil && bounds.clipped((20, 0), (12, 30)) == nil)
  }

  @Test func numbersThatAreNoneAreNoLine() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(
        bounds.clipped((value, 3), (5, 3)) == nil && bounds.clipped((5, 3), (5, value)) == nil)
    }
    #expect(bounds.clipped((-1e300, 2e300), (1e300, -1e300)) == nil)
  }

  /// What is cut off lies outside, what remains lies on the line and near the bounds.
  @Test(arguments: [20.0, 1e3, 1e8, 1e15, 1e200]) func theRestOfALineIsOnIt(_ size: Double) {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<300 {
      let a = (
        x: Double.random(in: 2...9, using: &random), y: Double.random(in: 1...6, using: &random)
      )
      let b = (
        x: a.x + Double.random(in: -size...size, using: &random),
        y: a.y + Double.random(in: -size...size, using: &random)
      )
      guard let (from, to) = bounds.clipped(a, b) else {
        Issue.record("\(a) to \(b) begins inside")
        continue
      }
      #expect(abs(from.x - a.x) < 1e-9 && abs(from.y - a.y) < 1e-9)
      #expect(to.x >= 1 - 1e-6 && to.x <= 10 + 1e-6 && to.y >= -1e-6 && to.y <= 7 + 1e-6)
      let length = max(abs(b.x - a.x), abs(b.y - a.y), 1e-300)
      let (dx, dy) = ((b.x - a.x) / length, (b.y - a.y) / length)
      let off = abs((to.x - a.x) * dy - (to.y - a.y) * dx)
      #expect(off < 1e-5, "\(off) off the line")
    }
  }
}
