import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “Folds”.
@Suite struct FoldsTests {
  @Test func cutsRowsAsScikitLearn() throws {
    #expect(try Folds(of: 8, into: 3).heldOut == [[0, 1, 2], [3, 4, 5], [6, 7]])
  }

  @Test func dealsClassesAsScikitLearn() throws {
    let classes = [0, 0, 1, 0, 2, 1, 0, 0, 1, 2, 0]
    for seed in [nil, 1, 2] as [UInt64?] {
      let folds = try Folds(stratifying: classes, into: 3, seed: seed)
      let counts = folds.heldOut.map { rows in
        (0..<3).map { number in rows.count { classes[$0] == number } }
      }
      #expect(counts == [[2, 1, 1], [2, 1, 1], [2, 1, 0]])
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func everyRowIsHeldOutOnce(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let count = 2 + random.integer(below: 40)
    let number = 2 + random.integer(below: count - 1)
    let folds = try Folds(of: count, into: number, seed: seed)
    #expect(folds.count == number)
    #expect(folds.heldOut.flatMap(\.self).sorted() == Array(0..<count))
    let sizes = folds.heldOut.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    for fold in 0..<number {
      let split = folds.split(holdingOut: fold)
      #expect(split.test == folds.heldOut[fold])
      #expect((split.training + split.test).sorted() == Array(0..<count))
      #expect(split.training == split.training.sorted())
    }
    #expect(try Folds(of: count, into: number, seed: seed) == folds)
  }

  @Test(arguments: UInt64(0)..<20)
  func stratifiedFoldsDifferByAtMostOneInEveryClass(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let classes = (0..<30 + random.integer(below: 30)).map { _ in random.integer(below: 4) }
    let folds = try Folds(stratifying: classes, into: 2 + random.integer(below: 5), seed: seed)
    #expect(folds.heldOut.flatMap(\.self).sorted() == Array(classes.indices))
    let sizes = folds.heldOut.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    for number in 0..<4 {
      let counts = folds.heldOut.map { rows in rows.count { classes[$0] == number } }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
  }

  @Test func seedsMixTheRows() throws {
    let mixed = try Set((0..<5).map { try Folds(of: 30, into: 3, seed: $0) })
    #expect(mixed.count == 5)
    let classes = (0..<30).map { $0 % 2 }
    let stratified = try Set((0..<5).map { try Folds(stratifying: classes, into: 3, seed: $0) })
    #expect(stratified.count == 5)
  }

  @Test func asManyFoldsAsRowsLeaveOneOut() throws {
    #expect(try Folds(of: 4, into: 4).heldOut == [[0], [1], [2], [3]])
  }

  @Test(arguments: [(5, 6), (5, 1), (5, 0), (5, -1), (0, 2), (1, 2)])
  func refusesFoldsThatCannotBe(_ rows: Int, _ folds: Int) {
    #expect(throws: DataError.foldCount(folds, rows: rows)) { try Folds(of: rows, into: folds) }
    #expect(throws: DataError.foldCount(folds, rows: rows)) {
      try Folds(stratifying: Array(repeating: 0, count: rows), into: folds)
    }
  }

  @Test func tinyClassesAreMissingFromSomeFolds() throws {
    let classes = [0, 0, 0, 0, 1]
    let folds = try Folds(stratifying: classes, into: 3)
    #expect(folds.heldOut.count { rows in rows.contains { classes[$0] == 1 } } == 1)
    #expect(throws: DataError.foldsAboveClasses(3, largestClass: 2)) {
      try Folds(stratifying: [0, 0, 1, 1, 2], into: 3)
    }
  }

  @Test func foldsDatasets() throws {
    let data = try Dataset(
      inputs: Tensor([6, 1]), targets: Tensor([6, 1], [0, 0, 0, 1, 1, 1]), classNames: ["a", "b"])
    #expect(try data.folds(3).heldOut == [[0, 1], [2, 3], [4, 5]])
    #expect(try data.stratifiedFolds(3).heldOut == [[0, 3], [1, 4], [2, 5]])
  }
}
