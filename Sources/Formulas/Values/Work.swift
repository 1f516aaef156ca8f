/// What an evaluation may still do, so that none takes long or fills the memory.
struct Work {
  /// How many numbers one evaluation may work out.
  static let limit = 20_000_000

  /// The same where every part's result is kept.
  static let recordedLimit = 4_000_000

  private(set) var remaining: Int

  init(limit: Int = Work.limit) {
    remaining = limit
  }

  /// Pays for a result of `entries` numbers, each made of `each` operations.
  mutating func take(_ entries: Int, each: Int = 1) throws(FormulaError) {
    guard entries <= Value.countLimit else {
      throw FormulaError(
        message: "the result would have \(entries) entries; at most \(Value.countLimit) are kept. "
          + "Work with fewer at a time.")
    }
    let (cost, overflow) = entries.multipliedReportingOverflow(by: each)
    guard !overflow, cost <= remaining else {
      throw FormulaError(
        message: "this takes too many operations. Work with smaller vectors and matrices.")
    }
    remaining -= cost
  }
}
