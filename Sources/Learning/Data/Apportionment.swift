/// A whole number cut into whole parts by weight, by the method of largest remainders (Hamilton,
/// 1792): each part is its exact share rounded down, and what is left goes one by one to the parts
/// that are furthest below their share.
enum Apportionment {
  /// Parts that add up to `total`; of equal remainders the earlier part comes first.
  ///
  /// - Precondition: weights are not negative and their sum is positive, unless `total` is 0, and
  ///   the limits, one a part, leave room for `total`.
  static func parts(of total: Int, weights: [Double], limits: [Int]? = nil) -> [Int] {
    guard total > 0 else { return weights.map { _ in 0 } }
    let sum = weights.reduce(0, +)
    precondition(sum > 0 && sum.isFinite, "nothing to share by")
    let limits = limits ?? weights.map { _ in total }
    precondition(limits.reduce(0, +) >= total, "the parts have no room for \(total)")
    let shares = weights.map { Double(total) * ($0 / sum) }
    var parts = zip(shares, limits).map { min(Int($0.rounded(.down)), $1) }
    for _ in 0..<max(total - parts.reduce(0, +), 0) {
      let open = parts.indices.filter { parts[$0] < limits[$0] }
      let furthest = open.max { shares[$0] - Double(parts[$0]) < shares[$1] - Double(parts[$1]) }
      if let furthest { parts[furthest] += 1 }
    }
    return parts
  }
}
