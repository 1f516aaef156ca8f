import Foundation
import Testing

@testable import Labs

struct RunEventTests {
  @Test func aLogIsALineOfText() {
    let events: [RunEvent] = [
      .set(name: "rate", value: 0.3), .steps(3), .set(name: "x1", value: -4), .steps(12),
    ]
    #expect(RunLog.text(events) == "rate=0.3 3 x1=-4.0 12")
    #expect(RunLog.events("rate=0.3 3 x1=-4 12") == events)
    #expect(RunLog.text([]).isEmpty)
    #expect(RunLog.events("") == [])
  }

  @Test(arguments: 0..<20)
  func valuesReadBackToTheSameBits(_ seed: Int) throws {
    var random = RandomActions(seed: seed)
    let values =
      [-0.0, 0.1 + 0.2, 1e-300, Double.leastNonzeroMagnitude, -1.7e308]
      + (0..<50).map { _ in Double.random(in: -1000...1000, using: &random) }
    let events = try #require(
      RunLog.events(RunLog.text(values.map { .set(name: "x1", value: $0) })))
    let read = events.map { event in
      if case .set("x1", let value) = event { value.bitPattern } else { UInt64.max }
    }
    #expect(read == values.map(\.bitPattern))
  }

  @Test(arguments: [
    "x", "3 x", "rate=", "=3", "rate=abc", "rate=nan", "rate=inf", "rate=1e999", "0", "-3", "3.5",
    "99999999999999999999", "rate=1=2", "3\n4", "\u{0}",
  ])
  func whatIsNoLogIsRefused(_ text: String) {
    #expect(RunLog.events(text) == nil)
  }

  @Test func longLogsAreRefusedUnread() {
    let longest = String(repeating: "1 ", count: RunLog.longest / 2)
    #expect(RunLog.events(longest)?.count == RunLog.longest / 2)
    #expect(RunLog.events(longest + " ") == nil)
  }

  @Test func eventsAreCodableAndAResetIsAWord() throws {
    let events: [RunEvent] = [.steps(3), .set(name: "rate", value: 0.1), .reset]
    let data = try JSONEncoder().encode(events)
    #expect(try JSONDecoder().decode([RunEvent].self, from: data) == events)
    #expect(RunLog.text(events) == "3 rate=0.1 reset")
    #expect(RunLog.events("3 rate=0.1 reset") == events)
  }
}
