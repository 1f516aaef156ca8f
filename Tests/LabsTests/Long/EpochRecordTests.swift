import Foundation
import Labs
import Testing

@Suite struct EpochRecordTests {
  @Test func programsReadItByTheseNames() throws {
    let text = """
      {"epoch":3,"loss":0.25,"accuracy":0.9,"testLoss":0.3,"testAccuracy":0.875,"seconds":7.5}
      """
    let record = try JSONDecoder().decode(EpochRecord.self, from: Data(text.utf8))
    #expect(record.epoch == 3 && record.testAccuracy == 0.875)
    let again = try JSONDecoder().decode(EpochRecord.self, from: JSONEncoder().encode(record))
    #expect(again == record)
  }

  @Test func anEpochBeginsWithNothing() {
    let sums = EpochSums()
    #expect(sums.images == 0 && sums.right == 0 && sums.loss == 0 && sums.seconds == 0)
  }
}
