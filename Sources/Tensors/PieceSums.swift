/// Sums that pieces of work leave side by side, and that are to be one.
public struct PieceSums {
  let buffer: Buffer
  /// How many numbers each piece has.
  let size: Int

  /// The sums of a piece.
  func part(_ piece: Int) -> Buffer { buffer.part(from: piece * size, count: size) }
}

/// The sum of what all pieces have left, in their order.
public struct PieceSumTotal: Kernel {
  private let sums: PieceSums
  private let target: Buffer
  private let accumulates: Bool

  /// - Precondition: the target is as long as the sums of one piece.
  public init(_ sums: PieceSums, into target: Buffer, accumulates: Bool) {
    precondition(target.count == sums.size, "one number for every sum")
    self.sums = sums
    self.target = target
    self.accumulates = accumulates
  }

  public func run(piece: Int) {
    for index in 0..<sums.buffer.count / sums.size {
      Kernels.scale(
        sums.part(index), by: 1, into: target, accumulates: accumulates || index > 0)
    }
  }
}
