/// What the five nearest other examples say of a target, whatever the model: whether inputs and
/// targets have to do with each other at all, and about what can be reached.
public struct NeighbourSignals: Hashable, Sendable {
  /// How much better than the best constant answer they are: 0 for that, 1 for all right.
  public let skill: Double
  /// How many standard deviations neighbours are more alike than by chance.
  public let agreement: Double
  /// How many examples were looked at.
  public let count: Int

  static let nearest = 5
  /// More examples are thinned out evenly.
  static let most = 400
  static let fewest = 20

  init?(
    inputs: [Float], width: Int, columns: [DataSignals.Column], targets: [Double], classes: Int?
  ) {
    let every = max(1, (targets.count + Self.most - 1) / Self.most)
    let rows = Array(stride(from: 0, to: targets.count, by: every))
    count = rows.count
    guard rows.count >= Self.fewest else { return nil }
    let scaled = rows.map { row in
      (0..<width).map { column in
        let deviation = columns[column].deviation
        return deviation > 0 ? Float(Double(inputs[row * width + column]) / deviation) : 0
      }
    }
    let known = rows.map { targets[$0] }
    let near = scaled.indices.map { Self.nearest(to: $0, among: scaled) }
    if let classes {
      (skill, agreement) = Self.ofClasses(known, near, classes: classes)
    } else {
      (skill, agreement) = Self.ofNumbers(known, near)
    }
  }

  private static func nearest(to place: Int, among rows: [[Float]]) -> [Int] {
    var found: [(distance: Float, place: Int)] = []
    let row = rows[place]
    for other in rows.indices where other != place {
      var distance: Float = 0
      for column in row.indices {
        let difference = row[column] - rows[other][column]
        distance += difference * difference
      }
      guard found.count < nearest || distance < found[nearest - 1].distance else { continue }
      let index = found.firstIndex { $0.distance > distance } ?? found.count
      found.insert((distance, other), at: index)
      if found.count > nearest { found.removeLast() }
    }
    return found.map(\.place)
  }

  private static func ofClasses(
    _ targets: [Double], _ near: [[Int]], classes: Int
  ) -> (skill: Double, agreement: Double) {
    let count = Double(targets.count)
    var counts = Array(repeating: 0.0, count: classes)
    for target in targets { counts[Int(target)] += 1 }
    var (right, alike) = (0.0, 0.0)
    for (place, others) in near.enumerated() {
      var votes = Array(repeating: 0, count: classes)
      for other in others {
        votes[Int(targets[other])] += 1
        if targets[other] == targets[place] { alike += 1 }
      }
      let winner = votes.indices.max { votes[$0] < votes[$1] } ?? 0
      if Double(winner) == targets[place] { right += 1 }
    }
    let majority = (counts.max() ?? 0) / count
    let expected = counts.reduce(0) { $0 + $1 * ($1 - 1) } / (count * (count - 1))
    // Neighbours are mostly each other's, so that a pair counts about twice.
    let pairs = count * Double(nearest)
    let deviation = (2 * expected * (1 - expected) / pairs).squareRoot()
    return (
      majority < 1 ? (right / count - majority) / (1 - majority) : 0,
      deviation > 0 ? (alike / pairs - expected) / deviation : 0
    )
  }

  private static func ofNumbers(
    _ targets: [Double], _ near: [[Int]]
  ) -> (skill: Double, agreement: Double) {
    let count = Double(targets.count)
    let mean = targets.reduce(0, +) / count
    let told = near.map { places in
      places.reduce(0) { $0 + targets[$1] } / Double(places.count)
    }
    let toldMean = told.reduce(0, +) / count
    var (total, left, both, toldTotal) = (0.0, 0.0, 0.0, 0.0)
    for (target, guess) in zip(targets, told) {
      total += (target - mean) * (target - mean)
      left += (target - guess) * (target - guess)
      both += (target - mean) * (guess - toldMean)
      toldTotal += (guess - toldMean) * (guess - toldMean)
    }
    guard total > 0, toldTotal > 0 else { return (0, 0) }
    return (1 - left / total, both / (total * toldTotal).squareRoot() * count.squareRoot())
  }
}
