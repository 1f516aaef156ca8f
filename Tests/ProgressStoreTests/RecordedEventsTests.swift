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

  @Test func theOrderDoesNotDependOnThatOfTheFile() throws {
    let (a, b) = (sampleLog(4), sampleLog(4))
    func order(_ rows: [EventRow]) -> [String] {
      var log = VerifiedLog(origin: a.origin, merged: [b.origin])
      for row in rows { precondition(log.admit(row)) }
      var events = RecordedEvents()
      events.take(log)
      return events.inOrder(with: []).map(\.uuid.uuidString)
    }
    #expect(order(a.rows + b.rows) == order(b.rows + a.rows))
  }

  @Test func anEventInTwoChainsIsToldOnce() throws {
    let source = sampleLog(3)
    var log = source
    var head = log.head(of: UUID())
    let (last, writer) = (source.rows[2], UUID())
    let moved = head.extend(
      uuid: last.uuid, writer: writer, time: last.time, payload: last.payload)
    let isTaken = log.admit(moved)
    #expect(isTaken)
    var events = RecordedEvents()
    events.take(log)
    #expect(answers(events.inOrder(with: [])) == ["1", "2", "3"])
    #expect(events.inOrder(with: [])[0].timed == TimedEvent(answered(1), at: 1000))
  }

  @Test func areInTheOrderOfTimeAndThenOfTheirChain() throws {
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
