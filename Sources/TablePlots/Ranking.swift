/// Examples in the order of their scores, for curves over all thresholds.
struct Ranking {
  /// After each threshold, from the highest: how many positives and negatives lie above it.
  private(set) var positives: [Double] = [0]
  private(set) var negatives: [Double] = [0]

  /// Examples with the same score come together, because no threshold divides them.
  init(labels: [Bool], scores: [Double]) {
    let order = scores.indices.filter { scores[$0].isFinite }
      .sorted { scores[$0] > scores[$1] }
    var (positive, negative) = (0.0, 0.0)
    for (place, index) in order.enumerated() {
      if labels[index] { positive += 1 } else { negative += 1 }
      let isLast = place + 1 == order.count || scores[order[place + 1]] != scores[index]
      if isLast {
        positives.append(positive)
        negatives.append(negative)
      }
    }
  }

  var positiveCount: Double { positives.last ?? 0 }
  var negativeCount: Double { negatives.last ?? 0 }

  /// The labels of a column as true and false: 1 and 0, or two texts of which the later is true.
  static func labels(_ texts: [String], column: String) throws(TablePlotError) -> [Bool] {
    let classes = Set(texts).sorted()
    guard classes.count == 2 else {
      throw TablePlotError(
        .data,
        "The labels in “\(column)” must be of two classes, such as 0 and 1, and there are "
          + "\(classes.count). Choose the column with --x.")
    }
    return texts.map { $0 == classes[1] }
  }
}
