private import Tensors

/// Rows cut into folds, each held out once while the others are learned from (Stone, 1974; Kohavi,
/// 1995).
public struct Folds: Hashable, Sendable {
  /// The rows that each fold holds out, ascending.
  public let heldOut: [[Int]]

  /// Rows 0 to `count − 1` in `folds` folds whose sizes differ by at most one, larger ones first,
  /// as scikit-learn's `KFold`.
  ///
  /// - Parameter seed: mixes the rows first; without it folds are runs of neighbouring rows.
  /// - Throws: `DataError.foldCount` where `folds` is below 2 or above `count`.
  public init(of count: Int, into folds: Int, seed: UInt64? = nil) throws(DataError) {
    guard folds >= 2, folds <= count else { throw .foldCount(folds, rows: count) }
    var order = Array(0..<count)
    if let seed {
      var random = RandomStream(seed: seed, name: "folds")
      random.shuffle(&order)
    }
    var start = 0
    heldOut = (0..<folds).map { fold in
      let size = count / folds + (fold < count % folds ? 1 : 0)
      defer { start += size }
      return order[start..<start + size].sorted()
    }
  }

  /// Rows in folds that all have the shares of the classes, as scikit-learn's `StratifiedKFold`.
  ///
  /// Rows are dealt out like cards, class after class, so that sizes of folds and counts of a class
  /// differ by at most one between folds. A class with fewer rows than folds is missing from some.
  ///
  /// - Parameters:
  ///   - classes: the class number of each row.
  ///   - seed: mixes the rows of each class first; without it they are dealt in their order.
  /// - Throws: `DataError.foldCount` as above, `.foldsAboveClasses` where no class fills the folds.
  public init(stratifying classes: [Int], into folds: Int, seed: UInt64? = nil)
    throws(DataError)
  {
    guard folds >= 2, folds <= classes.count else {
      throw .foldCount(folds, rows: classes.count)
    }
    let members = ClassMembers(classes).rows
    let largest = members.map(\.count).max() ?? 0
    guard folds <= largest else { throw .foldsAboveClasses(folds, largestClass: largest) }
    var random = RandomStream(seed: seed ?? 0, name: "stratified folds")
    var dealt: [[Int]] = Array(repeating: [], count: folds)
    var next = 0
    for rows in members {
      var rows = rows
      if seed != nil { random.shuffle(&rows) }
      for row in rows {
        dealt[next % folds].append(row)
        next += 1
      }
    }
    heldOut = dealt.map { $0.sorted() }
  }

  /// How many folds there are.
  public var count: Int { heldOut.count }

  /// What is learned from and tested on while a fold is held out, rows ascending.
  ///
  /// - Precondition: `fold` is from 0 to `count − 1`.
  public func split(holdingOut fold: Int) -> DataSplit {
    let others = heldOut.indices.filter { $0 != fold }.flatMap { heldOut[$0] }
    return DataSplit(training: others.sorted(), test: heldOut[fold])
  }
}

extension Dataset {
  /// The examples in folds.
  ///
  /// - Throws: as `Folds.init(of:into:seed:)`.
  public func folds(_ folds: Int, seed: UInt64? = nil) throws(DataError) -> Folds {
    try Folds(of: count, into: folds, seed: seed)
  }

  /// The examples in folds that all have the shares of the classes.
  ///
  /// - Throws: as `Folds.init(stratifying:into:seed:)`, or where there are no classes.
  public func stratifiedFolds(_ folds: Int, seed: UInt64? = nil) throws(DataError) -> Folds {
    try Folds(stratifying: classNumbers(), into: folds, seed: seed)
  }
}
