import Learning
import Tensors
import Testing

@Suite struct DataSplitTests {
  @Test(arguments: UInt64(0)..<20)
  func isAPartition(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let count = 2 + random.integer(below: 60)
    let share = Double(random.uniform()) * 0.98 + 0.01
    let split = try DataSplit(of: count, testShare: share, seed: seed)
    #expect((split.training + split.test).sorted() == Array(0..<count))
    #expect(!split.training.isEmpty && !split.test.isEmpty)
    let exact = share * Double(count)
    if (1...Double(count - 1)).contains(exact) {
      #expect(abs(Double(split.test.count) - exact) <= 0.5)
    }
    #expect(try DataSplit(of: count, testShare: share, seed: seed) == split)
  }

  @Test func roundsTheTestPartToTheNearestWhole() throws {
    // 0.07 · 100 is 7.000000000000001 in binary; rounding up would give 8.
    #expect(try DataSplit(of: 100, testShare: 0.07, seed: 0).test.count == 7)
    #expect(try DataSplit(of: 10, testShare: 0.25, seed: 0).test.count == 3)
    #expect(try DataSplit(of: 10, testShare: 0.24, seed: 0).test.count == 2)
    #expect(try DataSplit(of: 2, testShare: 0.01, seed: 0).test.count == 1)
    #expect(try DataSplit(of: 2, testShare: 0.99, seed: 0).test.count == 1)
  }

  @Test func seedsGiveDifferentParts() throws {
    let tests = try Set((0..<10).map { try DataSplit(of: 50, testShare: 0.3, seed: $0).test })
    #expect(tests.count == 10)
  }

  @Test(arguments: [0, 1, -0.1, 1.5, Double.infinity])
  func refusesSharesThatLeaveAPartEmpty(_ share: Double) {
    #expect(throws: DataError.testShare(share)) {
      try DataSplit(of: 10, testShare: share, seed: 0)
    }
    #expect(throws: DataError.testShare(share)) {
      try DataSplit(stratifying: [0, 0, 1, 1], testShare: share, seed: 0)
    }
  }

  @Test func refusesNaNAsAShare() {
    #expect(throws: DataError.self) { try DataSplit(of: 10, testShare: .nan, seed: 0) }
  }

  @Test(arguments: [0, 1])
  func refusesTooFewRows(_ count: Int) {
    #expect(throws: DataError.tooFewRows(for: "A split", needed: 2, got: count)) {
      try DataSplit(of: count, testShare: 0.5, seed: 0)
    }
    #expect(throws: DataError.tooFewRows(for: "A split", needed: 2, got: count)) {
      try DataSplit(stratifying: Array(repeating: 0, count: count), testShare: 0.5, seed: 0)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func stratifyingKeepsEveryClassWithinOneRowOfItsShare(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let sizes = (0..<1 + random.integer(below: 5)).map { _ in 5 + random.integer(below: 40) }
    var classes = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    random.shuffle(&classes)
    let share = 0.1 + Double(random.uniform()) * 0.6
    let split = try DataSplit(stratifying: classes, testShare: share, seed: seed)
    #expect((split.training + split.test).sorted() == Array(classes.indices))
    let expected = (share * Double(classes.count)).rounded()
    #expect(Double(split.test.count) == expected)
    for (number, size) in sizes.enumerated() {
      let tested = split.test.count { classes[$0] == number }
      let exact = expected * Double(size) / Double(classes.count)
      #expect(abs(Double(tested) - exact) < 1)
    }
    #expect(try DataSplit(stratifying: classes, testShare: share, seed: seed) == split)
  }

  @Test func exactSharesStayExact() throws {
    let classes = Array(repeating: 0, count: 80) + Array(repeating: 1, count: 20)
    let split = try DataSplit(stratifying: classes, testShare: 0.25, seed: 4)
    #expect(split.test.count { classes[$0] == 0 } == 20)
    #expect(split.test.count { classes[$0] == 1 } == 5)
    // Mixed, not class after class.
    #expect(split.test.map { classes[$0] } != split.test.map { classes[$0] }.sorted())
  }

  @Test(arguments: UInt64(0)..<5)
  func tinyClassesKeepARowToLearnFrom(_ seed: UInt64) throws {
    let classes = [7, 0, 0, 3, 3, 0, 0, 0]
    for share in [0.1, 0.4, 0.5, 0.99] {
      let split = try DataSplit(stratifying: classes, testShare: share, seed: seed)
      #expect(Set(split.training.map { classes[$0] }) == [0, 3, 7])
      #expect(split.test.allSatisfy { classes[$0] != 7 })
    }
  }

  @Test func refusesClassesOfOneRowEach() {
    let expected = DataError.tooFewRows(
      for: "A stratified split of 3 classes", needed: 4, got: 3)
    #expect(throws: expected) {
      try DataSplit(stratifying: [0, 1, 2], testShare: 0.5, seed: 0)
    }
  }

  @Test func splitsDatasetsWithTheirTargets() throws {
    let data = try Dataset(
      inputs: Tensor([20, 1], (0..<20).map(Float.init)),
      targets: Tensor([20, 1], (0..<20).map { $0 < 10 ? 0 : 1 }), classNames: ["low", "high"])
    for (training, test) in [
      try data.split(testShare: 0.3, seed: 5), try data.stratifiedSplit(testShare: 0.3, seed: 5),
    ] {
      #expect(training.count == 14 && test.count == 6)
      for part in [training, test] {
        #expect(part.classNames == data.classNames)
        for (input, target) in zip(part.inputs.values, part.targets.values) {
          #expect(target == (input < 10 ? 0 : 1))
        }
      }
    }
    #expect(try data.stratifiedSplit(testShare: 0.3, seed: 5).test.classCounts() == [3, 3])
  }
}
