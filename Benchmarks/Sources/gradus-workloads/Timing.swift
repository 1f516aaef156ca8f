/// Times repetitions of a piece of work.
enum Timing {
  /// Milliseconds of each repetition, for about so many seconds, after one that is not counted.
  static func samples(seconds: Double, _ work: () throws -> Void) rethrows -> [Double] {
    let clock = ContinuousClock()
    try work()
    let end = clock.now + .seconds(seconds)
    var samples: [Double] = []
    repeat {
      samples.append(try milliseconds(work))
    } while clock.now < end
    return samples
  }

  /// Milliseconds of one run.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(work)
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
  }

  /// The value below which a share of the samples lies.
  static func percentile(_ samples: [Double], _ share: Double) -> Double {
    let sorted = samples.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}
