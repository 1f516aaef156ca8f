import Testing

@testable import ProgressStore

@Suite struct RecordedEventTests {
  @Test func saysWhatTheRowSays() {
    let row = sampleLog(2).rows[1]
    let event = RecordedEvent(row, isSaved: true)
    #expect(event.id == row.uuid && event.writer == row.writer)
    #expect(event.sequence == 2 && event.time == row.time && event.isSaved)
    #expect(event.event == answered(2))
  }
}
