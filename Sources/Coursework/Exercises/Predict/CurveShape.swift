internal import Formulas

/// A curve by what one sees of it: where it starts and ends, how it rises and falls, and where it is
/// lowest. Two curves agree when these do; their numbers may differ.
struct CurveShape: Sendable {
  let times: [Double]
  let values: [Double]

  /// The part of the height that ends may be off.
  private static let near = 0.15
  /// The part of the height below which a rise or a fall is none.
  private static let slack = 0.04

  /// How a predicted curve compares with this one.
  struct Comparison: Sendable {
    /// What agrees, in words: “the start”.
    var agreeing: [String] = []
    /// What differs, in a sentence each, with its stable name.
    var differing: [(rule: String, sentence: String)] = []
  }

  /// Compares a prediction with this curve, which has as many values.
  func comparison(with predicted: [Double]) -> Comparison {
    var result = Comparison()
    guard let first = values.first, let last = values.last, let start = predicted.first,
      let end = predicted.last, predicted.count == values.count
    else { return result }
    let scale = scale(beside: predicted)
    func place(_ value: Double) -> Double {
      scale.isLogarithmic ? Function.ln.value(max(value, scale.low)) : value
    }
    func isNear(_ a: Double, _ b: Double) -> Bool {
      (place(a) - place(b)).magnitude <= Self.near * scale.height
    }
    func note(_ rule: String, _ word: String, _ agrees: Bool, _ sentence: String) {
      if agrees { result.agreeing.append(word) } else { result.differing.append((rule, sentence)) }
    }
    note(
      "curve-start", "the start", isNear(first, start),
      "It starts at \(Self.text(first)), not at \(Self.text(start)).")
    note(
      "curve-end", "the end", isNear(last, end),
      "It ends at \(Self.text(last)), not at \(Self.text(end)).")
    let (mine, its) = (
      Self.course(predicted.map(place), slack: Self.slack * scale.height),
      Self.course(values.map(place), slack: Self.slack * scale.height)
    )
    let isSame = mine == its || (its.count >= 4 && mine.count >= 3 && mine.first == its.first)
    note(
      "curve-course", its.isEmpty ? "that it stays" : "how it rises and falls", isSame,
      "It \(Self.words(its)); yours \(Self.words(mine)).")
    if let lowest = values.min(), let highest = values.max(), highest > lowest,
      let place = predicted.indices.min(by: { predicted[$0] < predicted[$1] }),
      let lowestPlace = values.indices.min(by: { values[$0] < values[$1] })
    {
      let isThere = isNear(values[place], lowest) || place == lowestPlace
      note(
        "curve-lowest", "the lowest point", isThere,
        "It is lowest at step \(Self.text(times[lowestPlace])) with \(Self.text(lowest)), not at "
          + "step \(Self.text(times[place])).")
    }
    return result
  }

  /// Where a prediction of the right shape lies farthest off, if that is far, in a sentence.
  func farthest(from predicted: [Double]) -> String? {
    let scale = scale(beside: predicted)
    func place(_ value: Double) -> Double {
      scale.isLogarithmic ? Function.ln.value(max(value, scale.low)) : value
    }
    func distance(_ index: Int) -> Double {
      (place(values[index]) - place(predicted[index])).magnitude
    }
    guard predicted.count == values.count,
      let index = values.indices.max(by: { distance($0) < distance($1) }),
      distance(index) > Self.near * scale.height
    else { return nil }
    return "At step \(Self.text(times[index])) it is \(Self.text(values[index])); you had "
      + "\(Self.text(predicted[index]))."
  }

  /// The curve in words: “falls from 50 to 0.58”.
  var words: String {
    guard let first = values.first, let last = values.last else { return "has no number" }
    let scale = scale(beside: values)
    let course = Self.course(
      values.map { scale.isLogarithmic ? Function.ln.value(max($0, scale.low)) : $0 },
      slack: Self.slack * scale.height)
    return "\(Self.words(course)), from \(Self.text(first)) to \(Self.text(last))"
  }

  // MARK: Inside

  /// What distances are measured by: the height of this curve, in orders of magnitude where it goes
  /// through several.
  private struct Scale {
    let isLogarithmic: Bool
    let low: Double
    let height: Double
  }

  private func scale(beside predicted: [Double]) -> Scale {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    if low > 0, high / low >= 100, predicted.contains(where: { $0 > 0 }) {
      return Scale(isLogarithmic: true, low: low / 100, height: Function.ln.value(high / low))
    }
    // A curve that stays is judged by its size.
    let size = max(high.magnitude, low.magnitude)
    let height = high - low > 0.01 * size ? high - low : max(0.5 * size, 1e-12)
    return Scale(isLogarithmic: false, low: low, height: height)
  }

  /// Where it goes, turn by turn: true is up. What is smaller than the slack is no turn.
  private static func course(_ values: [Double], slack: Double) -> [Bool] {
    guard var low = values.first else { return [] }
    var high = low
    var turns: [Bool] = []
    for value in values {
      switch turns.last {
      case nil:
        (low, high) = (min(low, value), max(high, value))
        if value > low + slack {
          turns.append(true)
          high = value
        } else if value < high - slack {
          turns.append(false)
          low = value
        }
      case true?:
        high = max(high, value)
        if value < high - slack {
          turns.append(false)
          low = value
        }
      case false?:
        low = min(low, value)
        if value > low + slack {
          turns.append(true)
          high = value
        }
      }
    }
    return turns
  }

  private static func words(_ course: [Bool]) -> String {
    switch course.count {
    case 0: "stays about the same"
    case 1: course[0] ? "rises" : "falls"
    case 2: course[0] ? "rises, then falls" : "falls, then rises"
    case 3: course[0] ? "rises, falls and rises again" : "falls, rises and falls again"
    default: "goes up and down \(course.count - 1) times"
    }
  }

  private static func text(_ value: Double) -> String { NumberText.written(value, digits: 3) }
}
