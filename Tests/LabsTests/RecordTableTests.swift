import Testing

@testable import Labs

@Suite struct RecordTableTests {
  /// Records that differ in their columns, as those do of a run whose controls change.
  private let records: [StepRecord] = (0..<9).map { step in
    let loss = StepRecord.Entry("loss", step == 2 ? .nan : Double(step) / 2)
    let weights = StepRecord.Entry("w", [Double(step), -Double(step)], columns: ["w1", "w2"])
    let single = StepRecord.Entry("w", [Double(step)], columns: ["w1"])
    return StepRecord(
      step: step * 10, step < 4 ? [loss, weights] : step == 4 ? [] : [single, loss])
  }

  private var table: RecordTable {
    var table = RecordTable()
    for record in records { table.append(record) }
    return table
  }

  @Test func theRecordsComeBackAsTheyWere() {
    #expect(table.count == 9 && table.lastStep == 80)
    for (found, record) in zip(table.records, records) where record.step != 20 {
      #expect(found == record)
    }
    #expect(table.records[2].entries[0].values[0].isNaN)
    #expect(RecordTable().records.isEmpty && RecordTable().lastStep == nil)
  }

  @Test(arguments: ["loss", "w1", "w2", "rate", "w"]) func aColumnIsWhatTheRecordsSay(
    _ column: String
  ) {
    let expected = records.compactMap { record in
      record[column].map { RecordedNumber(step: record.step, value: $0) }
    }
    #expect(table.numbers(in: column) == expected)
  }

  @Test func whatIsKeptIsStillRight() {
    var table = table
    table.keep { $0.isMultiple(of: 20) }
    #expect(table.records.map(\.step) == [0, 20, 40, 60, 80])
    #expect(table.numbers(in: "w1").map(\.value) == [0, 2, 6, 8])
    table.append(StepRecord(step: 100, [.init("loss", 7)]))
    #expect(table.numbers(in: "loss").last == RecordedNumber(step: 100, value: 7))
    #expect(table.numbers(in: "w1").map(\.value) == [0, 2, 6, 8])
  }

  @Test func theLastOnesGoAsFarBackAsIsWanted() {
    #expect(table.suffix { $0 > 60 }.map(\.step) == [70, 80])
    #expect(table.suffix { $0 > 80 }.isEmpty)
    #expect(table.suffix { _ in true }.count == 9)
  }
}
