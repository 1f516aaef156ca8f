import Coursework
import Foundation
import Testing

@testable import ProgressStore

@Suite struct RecordedEventsTests {
  private func log(_ times: [Int64]) throws -> VerifiedLog {
    var log = VerifiedLog(origin: UUID())
    var head = log.head(of: UUID())
    let writer = UUID()
    for (index, time) in times.enumerated() {
      let payload = try EventCoding.text(answered(index))
      _ = log.admit(head.extend(uuid: UUID(), writer: writer, time: time, payload: payload))
    }
    return log
  }

  private func answers(_ events: [RecordedEvent]) -> [String?] { events.map(\.event.answer) }

  @Test func areInTheOrderOfTimeAndThenOfTheFile() throws {
    var events = RecordedEvents()
    events.take(try log([5, 3, 5, 4, 3]))
    #expect(answers(events.inOrder(with: [])) == ["1", "4", "3", "0", "2"])
  }

  @Test func whatWaitsComesAfterWhatIsSavedAtTheSameTime() throws {
    var events = RecordedEvents()
    events.take(try log([5, 7]))
    let waiting = try log([5]).rows.map { RecordedEvent($0, isSaved: false) }
    let all = events.inOrder(with: waiting)
    #expect(all.map(\.isSaved) == [true, false, true])
    #expect(events.inOrder(with: []).count == 2)
  }
}
