import Foundation
import Testing

@testable import Coursework

struct CivilTimeTests {
  @Test func saysDateAndClock() {
    let time = CivilTime(milliseconds: 1_763_692_958_999)
    #expect(time.date == "2025-11-21" && time.clock == "02:42:38" && time.hourAndMinute == "02:42")
    #expect(time.dateInWords == "Friday, 21 November 2025")
    #expect(CivilTime(milliseconds: 0).dateInWords == "Thursday, 1 January 1970")
    #expect(CivilTime(milliseconds: -1).dateInWords == "Wednesday, 31 December 1969")
    #expect(CivilTime(milliseconds: 0, offset: -3600).date == "1969-12-31")
    #expect(CivilTime(milliseconds: 0, offset: 5400).clock == "01:30:00")
  }

  @Test func agreesWithFoundationOverFourCenturies() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    for day in stride(from: -73_000, to: 73_000, by: 11) {
      let time = CivilTime(milliseconds: Int64(day) * 86_400_000 + 1)
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(time.year == Int64(parts.year!) && time.month == Int64(parts.month!))
      #expect(time.day == Int64(parts.day!) && (time.weekday + 1) % 7 + 1 == parts.weekday)
    }
  }

  @Test(arguments: [Int64.min, .min + 1, .max])
  func anyNumberIsSomeTime(_ time: Int64) {
    #expect(!CivilTime(milliseconds: time).dateInWords.isEmpty)
  }
}
