private import Tensors

/// Which rows are learned from and which are kept back to test on.
public struct DataSplit: Hashable, Sendable {
  /// The rows to learn from.
  public let training: [Int]
  /// The rows to test on, none of them among `training`.
  public let test: [Int]

  /// A split that is known already.
  public init(training: [Int], test: [Int]) {
    self.training = training
    self.test = test
  }

  /// Rows 0 to `count − 1` split at random.
  ///
  /// `testShare · count` is rounded to the nearest whole number, and both parts get at least one
  /// row.
  ///
  /// - Throws: `DataError.testShare`, or `.tooFewRows` where there are fewer than two.
  public init(of count: Int, testShare: Double, seed: UInt64) throws(DataError) {
    let testCount = try Self.testCount(of: count, testShare: testShare, atMost: count - 1)
    var random = RandomStream(seed: seed, name: "split")
    let order = random.permutation(of: count)
    self.init(training: Array(order[testCount...]), test: Array(order[..<testCount]))
  }

  /// Rows split at random so that each class keeps its share in both parts.
  ///
  /// The size of the test part is that of a plain split; it is shared among the classes by largest
  /// remainders, so that no class is off its exact share by one row or more. Every class keeps a
  /// row to learn from, so a class with a single row is never tested, and the test part is smaller
  /// where that leaves too few rows. A class of few rows may be missing from the test part.
  ///
  /// - Parameter classes: the class number of each row.
  /// - Throws: `DataError.testShare`, or `.tooFewRows` where no class has two rows.
  public init(stratifying classes: [Int], testShare: Double, seed: UInt64) throws(DataError) {
    let members = ClassMembers(classes)
    let room = members.rows.map { $0.count - 1 }
    let testCount = try Self.testCount(
      of: classes.count, testShare: testShare, atMost: room.reduce(0, +))
    let testCounts = Apportionment.parts(
      of: testCount, weights: members.rows.map { Double($0.count) }, limits: room)
    var random = RandomStream(seed: seed, name: "stratified split")
    var (training, test): ([Int], [Int]) = ([], [])
    for (rows, count) in zip(members.rows, testCounts) {
      var rows = rows
      random.shuffle(&rows)
      test += rows[..<count]
      training += rows[count...]
    }
    random.shuffle(&training)
    random.shuffle(&test)
    self.init(training: training, test: test)
  }

  private static func testCount(of count: Int, testShare: Double, atMost most: Int)
    throws(DataError) -> Int
  {
    guard testShare > 0, testShare < 1 else { throw .testShare(testShare) }
    guard count >= 2 else { throw .tooFewRows(for: "A split", needed: 2, got: count) }
    guard most >= 1 else {
      throw .tooFewRows(
        for: "A stratified split of \(count) classes", needed: count + 1, got: count)
    }
    return min(max(Int((testShare * Double(count)).rounded()), 1), most)
  }
}

extension Dataset {
  /// The examples split at random into those to learn from and those to test on.
  ///
  /// - Throws: as `DataSplit.init(of:testShare:seed:)`.
  public func split(testShare: Double, seed: UInt64)
    throws(DataError) -> (training: Dataset, test: Dataset)
  {
    let split = try DataSplit(of: count, testShare: testShare, seed: seed)
    return (rows(split.training), rows(split.test))
  }

  /// The examples split at random, each class keeping its share in both parts.
  ///
  /// - Throws: as `DataSplit.init(stratifying:testShare:seed:)`, or where there are no classes.
  public func stratifiedSplit(testShare: Double, seed: UInt64)
    throws(DataError) -> (training: Dataset, test: Dataset)
  {
    let split = try DataSplit(stratifying: classNumbers(), testShare: testShare, seed: seed)
    return (rows(split.training), rows(split.test))
  }
}
