import Learning
import Testing

@Suite struct BatchesTests {
  @Test func cutsRowsInOrder() throws {
    let batches = try Batches(of: 7, size: 3)
    #expect(batches.epoch(0) == [[0, 1, 2], [3, 4, 5], [6]])
    #expect(batches.epoch(5) == batches.epoch(0))
    #expect(batches.countInEpoch == 3)
  }

  @Test func dropsTheShortBatchOnly() throws {
    let short = try Batches(of: 7, size: 3, lastBatch: .dropped)
    #expect(short.epoch(0) == [[0, 1, 2], [3, 4, 5]] && short.countInEpoch == 2)
    let full = try Batches(of: 6, size: 3, lastBatch: .dropped)
    #expect(full.epoch(0) == [[0, 1, 2], [3, 4, 5]] && full.countInEpoch == 2)
  }

  @Test(arguments: [0, 1, 2, 5, 64, 65], [1, 2, 7, 64, 100])
  func everyEpochHasEachRowOnce(_ count: Int, _ size: Int) throws {
    for order in [Batches.Order.inOrder, .shuffled(seed: 3)] {
      let batches = try Batches(of: count, size: size, order: order)
      for epoch in 0..<3 {
        let cut = batches.epoch(epoch)
        #expect(cut.flatMap(\.self).sorted() == Array(0..<count))
        #expect(cut.count == batches.countInEpoch)
        #expect(cut.dropLast().allSatisfy { $0.count == size })
        #expect(cut.allSatisfy { !$0.isEmpty })
      }
    }
  }

  @Test func theOrderDependsOnSeedAndEpochAlone() throws {
    let batches = try Batches(of: 50, size: 8, order: .shuffled(seed: 1))
    let twin = try Batches(of: 50, size: 8, order: .shuffled(seed: 1))
    let other = try Batches(of: 50, size: 8, order: .shuffled(seed: 2))
    // Asked for out of turn, so that no state can carry over.
    #expect(batches.epoch(9) == twin.epoch(9))
    #expect(batches.epoch(0) == twin.epoch(0))
    #expect(batches.epoch(0) != batches.epoch(1))
    #expect(batches.epoch(0) != other.epoch(0))
    #expect(batches.epoch(0).flatMap(\.self) != Array(0..<50))
  }

  @Test func theSizeOfABatchDoesNotChangeTheOrder() throws {
    let small = try Batches(of: 20, size: 3, order: .shuffled(seed: 7)).epoch(2)
    let large = try Batches(of: 20, size: 20, order: .shuffled(seed: 7)).epoch(2)
    #expect(small.flatMap(\.self) == large[0])
  }

  @Test func refusesBatchesThatTeachNothing() {
    #expect(throws: DataError.batchSize(0)) { try Batches(of: 5, size: 0) }
    #expect(throws: DataError.batchSize(-2)) { try Batches(of: 5, size: -2) }
    #expect(throws: DataError.batchAboveRows(size: 6, rows: 5)) {
      try Batches(of: 5, size: 6, lastBatch: .dropped)
    }
  }

  @Test func aBatchMayBeLargerThanTheData() throws {
    #expect(try Batches(of: 5, size: .max).epoch(0) == [[0, 1, 2, 3, 4]])
  }
}
