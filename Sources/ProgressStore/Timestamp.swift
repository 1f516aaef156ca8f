/// Times as they stand in file names: `2025-11-21T02-42-38Z`.
enum Timestamp {
  /// The moment `milliseconds` after the start of 1970, in UTC, without characters that need quoting.
  static func text(_ milliseconds: Int64) -> String {
    let seconds = floorDivision(milliseconds, 1000)
    let days = floorDivision(seconds, 86_400)
    let clock = seconds - days * 86_400
    let (year, month, day) = date(days: days)
    return "\(pad(year, 4))-\(pad(month))-\(pad(day))"
      + "T\(pad(clock / 3600))-\(pad(clock / 60 % 60))-\(pad(clock % 60))Z"
  }

  /// The Gregorian date `days` after 1 January 1970. Years are counted from March, so that the leap
  /// day is the last of its year (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = floorDivision(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  private static func floorDivision(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }

  private static func pad(_ value: Int64, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
