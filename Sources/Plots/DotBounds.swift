/// The dots that a line may set.
struct DotBounds: Hashable {
  var left: Int
  var top: Int
  /// The last dots that belong to it.
  var right: Int
  var bottom: Int

  func contains(_ x: Int, _ y: Int) -> Bool { x >= left && x <= right && y >= top && y <= bottom }

  /// The part of a line near the bounds (Liang and Barsky 1984), so that a point far outside costs
  /// nothing and its direction stays right.
  func clipped(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> (
    (x: Double, y: Double), (x: Double, y: Double)
  )? {
    let (a, b) = (Self.drawn(a, near: b), Self.drawn(b, near: a))
    // Of two ends this far away, nobody knows where within the bounds their line passes.
    guard abs(a.x) < 1e12, abs(a.y) < 1e12, abs(b.x) < 1e12, abs(b.y) < 1e12 else { return nil }
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let edges = [
      (-dx, a.x - Double(left) + 1), (dx, Double(right) + 1 - a.x), (-dy, a.y - Double(top) + 1),
      (dy, Double(bottom) + 1 - a.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        first = max(first, distance / direction)
      } else {
        last = min(last, distance / direction)
      }
    }
    guard first <= last else { return nil }
    return ((a.x + first * dx, a.y + first * dy), (a.x + last * dx, a.y + last * dy))
  }

  /// A point very far away is drawn closer on the same line, where its numbers are still exact.
  private static func drawn(_ far: (x: Double, y: Double), near: (x: Double, y: Double)) -> (
    x: Double, y: Double
  ) {
    let limit = 1e9
    let (dx, dy) = (far.x - near.x, far.y - near.y)
    let distance = max(abs(dx), abs(dy))
    guard distance > limit, distance.isFinite, max(abs(near.x), abs(near.y)) < limit / 10
    else { return far }
    return (near.x + dx / distance * limit, near.y + dy / distance * limit)
  }
}
