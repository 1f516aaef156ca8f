/// What a histogram shows, in a sentence or two.
struct HistogramInWords {
  private let histogram: Histogram
  private let name: String

  init(_ histogram: Histogram) {
    self.histogram = histogram
    name = histogram.name.isEmpty ? "values" : histogram.name
  }

  var text: String {
    let groups = histogram.groups.enumerated().map { index, group in
      (name: group.name.isEmpty ? "group \(index + 1)" : group.name, Quantiles(group.values))
    }
    let filled = groups.filter { !$0.1.sorted.isEmpty }
    var sentences: [String]
    switch filled.count {
    case 0: sentences = ["No values yet."]
    case 1: sentences = alone(filled[0].1)
    default: sentences = filled.compactMap { half(of: $0.name, $0.1) }
    }
    if filled.count == 2 { sentences.append(overlap(filled[0], filled[1])) }
    let lost = histogram.groups.reduce(0) { $0 + $1.values.filter { !$0.isFinite }.count }
    if lost > 0 { sentences.append(lost == 1 ? "1 is no number." : "\(lost) are no numbers.") }
    return sentences.joined(separator: " ")
  }

  private func number(_ value: Double) -> String {
    ShortNumber.text(value) + (histogram.unit.isEmpty ? "" : " \(histogram.unit)")
  }

  private func range(_ lower: Double, _ upper: Double) -> String {
    "\(ShortNumber.text(lower)) and \(number(upper))"
  }

  // MARK: One group

  private func alone(_ quantiles: Quantiles) -> [String] {
    let sorted = quantiles.sorted
    guard let least = sorted.first, let greatest = sorted.last, let half = quantiles.middleHalf
    else { return [] }
    if least == greatest {
      return [
        sorted.count == 1
          ? "1 value: \(number(least))." : "All \(sorted.count) values are \(number(least))."
      ]
    }
    let subject = name == "values" ? "the values" : "the values of \(name)"
    let lead =
      half.lowerBound == half.upperBound
      ? "At least half of \(subject) are \(number(half.lowerBound))"
      : "Half of \(subject) lie between \(range(half.lowerBound, half.upperBound))"
    let tail = tail(half, least, greatest)
    return ["\(lead)\(tail)."] + peaks(quantiles)
  }

  /// A side that reaches three times as far from the middle half as the other.
  private func tail(_ half: ClosedRange<Double>, _ least: Double, _ greatest: Double) -> String {
    let (below, above) = (half.lowerBound - least, greatest - half.upperBound)
    if above > 3 * below, above > half.upperBound - half.lowerBound {
      return ", with a long tail up to \(number(greatest))"
    }
    if below > 3 * above, below > half.upperBound - half.lowerBound {
      return ", with a long tail down to \(number(least))"
    }
    return ", all between \(range(least, greatest))"
  }

  private func peaks(_ quantiles: Quantiles) -> [String] {
    let bins = histogram.bins ?? Bins(of: quantiles.sorted, most: 30)
    let places = Self.peaks(of: bins.counts(of: quantiles.sorted)).map {
      "near \(number(bins.edge($0) + bins.width / 2))"
    }
    switch places.count {
    case 0: return []
    case 1: return ["The peak is \(places[0])."]
    case 2: return ["There are two peaks, \(places[0]) and \(places[1])."]
    default: return ["There are \(places.count) peaks, the first \(places[0])."]
    }
  }

  /// The bins that stand out from the valleys on both sides: by half their height, and by more than
  /// chance makes (two standard deviations of a Poisson count).
  static func peaks(of counts: [Int]) -> [Int] {
    func standsOut(_ peak: Int, from valley: Int) -> Bool {
      peak > 0 && Double(peak - valley) >= max(Double(peak) / 2, 2 * Double(peak).squareRoot())
    }
    var peaks: [Int] = []
    var (isRising, extreme) = (true, 0)
    for (index, count) in counts.enumerated() {
      if isRising {
        if count > counts[extreme] { extreme = index }
        if standsOut(counts[extreme], from: count) {
          peaks.append(extreme)
          (isRising, extreme) = (false, index)
        }
      } else if count < counts[extreme] {
        extreme = index
      } else if standsOut(count, from: counts[extreme]) {
        (isRising, extreme) = (true, index)
      }
    }
    if isRising, extreme < counts.count, counts[extreme] > 0 { peaks.append(extreme) }
    let highest = peaks.map { counts[$0] }.max() ?? 0
    return peaks.filter { counts[$0] * 10 >= highest }
  }

  // MARK: Several groups

  private func half(of group: String, _ quantiles: Quantiles) -> String? {
    guard let half = quantiles.middleHalf else { return nil }
    if half.lowerBound == half.upperBound {
      return "At least half of \(group) is at \(number(half.lowerBound))."
    }
    return "Half of \(group) lies between \(range(half.lowerBound, half.upperBound))."
  }

  private func overlap(
    _ a: (name: String, Quantiles), _ b: (name: String, Quantiles)
  ) -> String {
    guard let aLeast = a.1.sorted.first, let aGreatest = a.1.sorted.last,
      let bLeast = b.1.sorted.first, let bGreatest = b.1.sorted.last
    else { return "" }
    let (lower, upper) = (max(aLeast, bLeast), min(aGreatest, bGreatest))
    return lower > upper
      ? "\(a.name) and \(b.name) do not overlap." : "They overlap between \(range(lower, upper))."
  }
}
