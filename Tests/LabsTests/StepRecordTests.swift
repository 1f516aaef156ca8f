import Foundation
import Testing

@testable import Labs

struct StepRecordTests {
  private let record = StepRecord(
    step: 3,
    [
      StepRecord.Entry("x", [Double(Float(0.1)), 2], columns: ["x1", "x2"]),
      StepRecord.Entry("loss", .nan), StepRecord.Entry("rate", 0.1),
      StepRecord.Entry("big", .infinity),
    ])

  @Test func columnsAndCells() {
    #expect(record.columns == ["x1", "x2", "loss", "rate", "big"])
    #expect(record.cells == ["3", "0.1", "2.0", "", "0.1", ""])
    #expect(record["x2"] == 2 && record["loss"] == nil && record["big"] == nil)
    #expect(record["nothing"] == nil)
  }

  @Test func asJSONWhatIsNoNumberIsNull() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(record), as: UTF8.self)
    #expect(text == #"{"big":null,"loss":null,"rate":0.1,"step":3,"x":[0.1,2]}"#)
  }
}
