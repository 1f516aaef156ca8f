internal import Plots

/// Fewer points that draw the same line.
enum Thinning {
  /// At most about `most` of the points: in each of equal stretches the first, the lowest, the highest
  /// and the last, so that no peak is lost. Points that are not finite stay as gaps.
  static func thinned(_ points: [Point], most: Int) -> [Point] {
    guard points.count > max(8, most) else { return points }
    let stretches = max(1, most / 4)
    var kept: [Point] = []
    for stretch in 0..<stretches {
      let range =
        stretch * points.count / stretches..<(stretch + 1) * points.count / stretches
      let finite = range.filter { points[$0].y.isFinite }
      var indices: Set<Int> = [range.lowerBound, range.upperBound - 1]
      if let low = finite.min(by: { points[$0].y < points[$1].y }) { indices.insert(low) }
      if let high = finite.max(by: { points[$0].y < points[$1].y }) { indices.insert(high) }
      if let gap = range.first(where: { !points[$0].y.isFinite }) { indices.insert(gap) }
      kept += indices.sorted().map { points[$0] }
    }
    return kept
  }
}
