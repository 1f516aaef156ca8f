/// A moment as a calendar and a clock show it.
public struct CivilTime: Hashable, Sendable {
  public let year: Int64
  /// From 1 to 12.
  public let month: Int64
  /// From 1 to 31.
  public let day: Int64
  public let hour: Int64
  public let minute: Int64
  public let second: Int64
  /// From 0, Monday, to 6, Sunday.
  public let weekday: Int

  /// The moment `milliseconds` after the start of 1970 in UTC, where clocks are `offset` seconds
  /// ahead of UTC.
  public init(milliseconds: Int64, offset: Int64 = 0) {
    let seconds = Self.floorDivision(milliseconds, 1000) + offset
    let days = Self.floorDivision(seconds, 86_400)
    let clock = seconds - days * 86_400
    (year, month, day) = Self.date(days: days)
    (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60)
    // 1 January 1970 was a Thursday.
    weekday = Int(((days + 3) % 7 + 7) % 7)
  }

  /// `2025-11-21`.
  public var date: String { "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))" }
  /// `02:42:38`.
  public var clock: String { "\(Self.pad(hour)):\(Self.pad(minute)):\(Self.pad(second))" }
  /// `02:42`.
  public var hourAndMinute: String { "\(Self.pad(hour)):\(Self.pad(minute))" }

  /// `Friday, 21 November 2025`.
  public var dateInWords: String {
    let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(weekdays[weekday]), \(day) \(months[Int(month) - 1]) \(year)"
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
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func pad(_ value: Int64, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
