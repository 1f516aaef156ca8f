import Coursework

/// Times as they stand in file names: `2025-11-21T02-42-38Z`.
enum Timestamp {
  /// The moment `milliseconds` after the start of 1970, in UTC, without characters that need quoting.
  static func text(_ milliseconds: Int64) -> String {
    let time = CivilTime(milliseconds: milliseconds)
    return time.date + "T" + time.clock.split(separator: ":").joined(separator: "-") + "Z"
  }
}
