private import Tensors

/// How an epoch, one pass through all examples, is cut into mini-batches.
public struct Batches: Hashable, Sendable {
  /// In which order an epoch goes through the rows.
  public enum Order: Hashable, Sendable {
    /// From the first row to the last, in every epoch.
    case inOrder
    /// Mixed anew in every epoch, by the seed and the number of the epoch alone.
    case shuffled(seed: UInt64)
  }

  /// What becomes of the last batch where rows do not fill it.
  public enum LastBatch: Hashable, Sendable {
    /// It is used, shorter than the others.
    case short
    /// It is left out, so that all batches have one size.
    case dropped
  }

  /// How many rows there are.
  public let count: Int
  /// How many rows a batch has.
  public let size: Int
  /// In which order an epoch goes through the rows.
  public let order: Order
  /// What becomes of a last batch that is not full.
  public let lastBatch: LastBatch

  /// Batches of `size` from `count` rows.
  ///
  /// - Throws: `DataError.batchSize` where `size` is below 1, `.batchAboveRows` where every batch
  ///   would be dropped.
  public init(
    of count: Int, size: Int, order: Order = .inOrder, lastBatch: LastBatch = .short
  ) throws(DataError) {
    guard size >= 1 else { throw .batchSize(size) }
    if lastBatch == .dropped, size > count { throw .batchAboveRows(size: size, rows: count) }
    self.count = count
    self.size = size
    self.order = order
    self.lastBatch = lastBatch
  }

  /// How many batches, and so how many steps, an epoch has.
  public var countInEpoch: Int {
    lastBatch == .dropped || count % size == 0 ? count / size : count / size + 1
  }

  /// The rows of each batch of an epoch; the first epoch has number 0.
  public func epoch(_ number: Int) -> [[Int]] {
    var rows = Array(0..<count)
    if case .shuffled(let seed) = order {
      var random = RandomStream(seed: seed, name: "batches", step: number)
      random.shuffle(&rows)
    }
    return (0..<countInEpoch).map { batch in
      Array(rows[batch * size..<min((batch + 1) * size, count)])
    }
  }
}
