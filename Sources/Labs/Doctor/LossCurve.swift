/// What every step of a run gave, as far as the doctor needs it: exact for the last steps, thinned out
/// before them, so that its memory is bounded.
struct LossCurve: Sendable {
  struct Point: Hashable, Sendable {
    let step: Int
    let loss: Double
    let heldOut: Double?
  }

  /// So many of the last steps are never thinned out.
  static let exact = 400
  static let most = 1_000

  private(set) var points: [Point] = []

  var last: Point? { points.last }

  /// Takes the next step; one that is not behind the last is left out.
  mutating func append(_ point: Point) {
    guard point.step > points.last?.step ?? -1 else { return }
    points.append(point)
    guard points.count > Self.most else { return }
    let old = points.dropLast(Self.exact)
    points =
      old.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      + points.suffix(Self.exact)
  }

  /// Forgets what lies behind a step.
  mutating func remove(after step: Int) {
    while let last = points.last, last.step > step { points.removeLast() }
  }

  /// The points of some steps.
  func points(_ steps: ClosedRange<Int>) -> ArraySlice<Point> {
    points[place(of: steps.lowerBound)..<place(of: steps.upperBound + 1)]
  }

  /// The mean loss of some steps; nil where none was measured.
  func mean(_ steps: ClosedRange<Int>) -> Double? {
    Self.mean(points(steps).map(\.loss))
  }

  /// The mean loss of the examples held out in some steps; nil where none was measured.
  func heldOutMean(_ steps: ClosedRange<Int>) -> Double? {
    Self.mean(points(steps).compactMap(\.heldOut))
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The place of the first point that is not before a step.
  private func place(of step: Int) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].step < step { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
