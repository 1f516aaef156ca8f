/// Durations the way people say them: the two largest units, and no more digits than help.
public enum DurationText {
  private static let (minute, hour, day, year) = (60.0, 3600.0, 86_400.0, 31_557_600.0)

  /// A duration in words: `under 1 s`, `40 s`, `3 min 20 s`, `2 h 5 min`, `4 days 6 h`. Nil for what
  /// is no duration: a negative or infinite number of seconds.
  public static func text(seconds: Double) -> String? {
    guard seconds.isFinite, seconds >= 0 else { return nil }
    if seconds > 100 * year { return "over 100 years" }
    if seconds == 0 { return "0 s" }
    if seconds < 0.95 { return "under 1 s" }
    // A unit is left when its rounded value would be the next unit.
    if seconds.rounded() < minute { return "\(Int(seconds.rounded())) s" }
    if seconds < 10 * minute - 0.5 { return pair(seconds, minute, "min", 1, "s") }
    if (seconds / minute).rounded() < 60 { return "\(Int((seconds / minute).rounded())) min" }
    if seconds < day - minute / 2 { return pair(seconds, hour, "h", minute, "min") }
    if seconds < 100 * day { return pair(seconds, day, "day", hour, "h") }
    if seconds < 2 * year { return "\(Int((seconds / day).rounded())) days" }
    return "\(Int((seconds / year).rounded())) years"
  }

  private static func pair(
    _ seconds: Double, _ large: Double, _ largeName: String, _ small: Double, _ smallName: String
  ) -> String {
    let count = Int((seconds / small).rounded())
    let (whole, rest) = count.quotientAndRemainder(dividingBy: Int(large / small))
    let name = largeName == "day" && whole != 1 ? "days" : largeName
    return "\(whole) \(name)" + (rest == 0 ? "" : " \(rest) \(smallName)")
  }
}
