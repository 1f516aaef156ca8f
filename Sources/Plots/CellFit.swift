internal import Cells

/// A cell has two colours and its pixels may have more: which two are shown, and where.
enum CellFit {
  /// What a cell shows: the parts inked in the mark's colour, the rest in the ground's.
  struct Result: Hashable {
    var mask: UInt8
    /// The index of the pixel that gives the mark's colour, and of the one that gives the ground's.
    var mark: Int
    var ground: Int
  }

  /// The split of values into two groups with the least squares of differences within them; the
  /// larger values are inked. `values` has at most eight numbers.
  static func split(_ values: [Double]) -> Result {
    guard let least = values.min(), let most = values.max(), least < most else {
      return Result(mask: 0, mark: 0, ground: 0)
    }
    let sorted = values.sorted()
    var best = (cost: Double.infinity, threshold: most)
    for index in 1..<sorted.count where sorted[index - 1] < sorted[index] {
      let cost = squares(sorted[..<index]) + squares(sorted[index...])
      if cost < best.cost { best = (cost, sorted[index]) }
    }
    var mask: UInt8 = 0
    for (index, value) in values.enumerated() where value >= best.threshold { mask |= 1 << index }
    let inked = values.indices.filter { values[$0] >= best.threshold }
    let rest = values.indices.filter { values[$0] < best.threshold }
    return Result(
      mask: mask, mark: typical(of: inked, values), ground: typical(of: rest, values))
  }

  private static func squares(_ values: ArraySlice<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// The member nearest to the mean of its group.
  private static func typical(of members: [Int], _ values: [Double]) -> Int {
    let mean = members.reduce(0) { $0 + values[$1] } / Double(max(1, members.count))
    return members.min { abs(values[$0] - mean) < abs(values[$1] - mean) } ?? 0
  }
}
