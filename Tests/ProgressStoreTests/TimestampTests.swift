import Foundation
import Testing

@testable import ProgressStore

@Suite struct TimestampTests {
  @Test func saysTheTimeInUniversalTime() {
    #expect(Timestamp.text(0) == "1970-01-01T00-00-00Z")
    #expect(Timestamp.text(951_782_400_000) == "2000-02-29T00-00-00Z")
    #expect(Timestamp.text(1_763_692_958_999) == "2025-11-21T02-42-38Z")
    #expect(Timestamp.text(-1) == "1969-12-31T23-59-59Z")
  }

  @Test func agreesWithFoundationOnEveryDayOfTwoCenturies() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    for day in stride(from: -36_500, to: 36_500, by: 7) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!)
      #expect(Timestamp.text(Int64(day) * 86_400_000).hasPrefix(expected))
    }
  }
}
