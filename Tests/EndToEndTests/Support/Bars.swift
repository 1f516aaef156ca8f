import GradusTesting

/// Bars on time, held on a machine that others use too.
enum Bars {
  /// Runs what must not take longer than the limit, and runs it once more when it did: only both
  /// together say something about the program. Retries are printed, so that they can be seen.
  static func hold(
    _ limit: Duration, _ what: String, _ body: () throws -> Duration
  ) throws {
    let first = try body()
    guard first > limit else { return }
    print("slow: \(what) took \(first) of \(limit); once more")
    let second = try body()
    try check(second <= limit, "\(what) took \(first), then \(second); the limit is \(limit)")
  }
}
