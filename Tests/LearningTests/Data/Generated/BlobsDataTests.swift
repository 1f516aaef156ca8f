import Learning
import Tensors
import Testing

@Suite struct BlobsDataTests {
  @Test func cloudsHaveTheirCentresAndSpreads() throws {
    let blobs = try BlobsData(settings: [
      "count": 3000, "centres": 2, "features": 3, "spreads": [0.5, 2],
      "positions": [1, 2, 3, -10, 0, 10],
    ])
    let data = blobs.make(seed: 8)
    #expect(data.inputs.shape == [3000, 3] && data.classNames == ["blob 1", "blob 2"])
    let members = (0..<2).map { number in
      (0..<3000).filter { data.targets.values[$0] == Float(number) }
    }
    for (cloud, spread) in [0.5, 2.0].enumerated() {
      let statistics = try Standardizer.fit(data.inputs.rows(members[cloud]))
      for feature in 0..<3 {
        // Five standard errors of mean and deviation over 1500 points.
        let error = 5 * spread / 1500.0.squareRoot()
        #expect(abs(statistics.means[feature] - blobs.positions[cloud][feature]) < error)
        #expect(abs(statistics.standardDeviations[feature] - spread) < error)
      }
    }
  }

  @Test(arguments: UInt64(0)..<5)
  func withoutSpreadAllStandAtCentresInTheBox(_ seed: UInt64) throws {
    let data = try BlobsData(count: 20, centres: 4, features: 5, spreads: [0], box: 3).make(
      seed: seed)
    #expect(Set((0..<20).map { Array(data.inputs.row($0)) }).count == 4)
    #expect(data.inputs.values.allSatisfy { abs($0) <= 3 })
  }

  @Test func centresDoNotDependOnTheNumberOfExamples() throws {
    let few = try BlobsData(count: 3, spreads: [0]).make(seed: 6)
    let many = try BlobsData(count: 300, spreads: [0]).make(seed: 6)
    let centres = { (data: Dataset) in Set((0..<data.count).map { Array(data.inputs.row($0)) }) }
    #expect(centres(few) == centres(many))
  }

  @Test func oneSpreadServesAllAndAnyOtherNumberIsRefused() throws {
    #expect(try BlobsData(centres: 4, spreads: [2]).spreads == [2, 2, 2, 2])
    let expected = DataSettingError(
      setting: "spreads", value: "1, 2", allowed: "one number, or 4, one a centre")
    #expect(throws: expected) { try BlobsData(centres: 4, spreads: [1, 2]) }
  }

  @Test func refusesPositionsThatDoNotFit() {
    let expected = DataSettingError(
      setting: "positions", value: "1, 2, 3",
      allowed: "6 numbers, 2 for each of 3 centres")
    #expect(throws: expected) { try BlobsData(settings: ["positions": [1, 2, 3]]) }
    #expect(throws: DataSettingError.self) { try BlobsData(centres: 0) }
    #expect(throws: DataSettingError.self) { try BlobsData(features: 0) }
    #expect(throws: DataSettingError.self) { try BlobsData(centres: 3, balance: [1, 2]) }
  }
}
