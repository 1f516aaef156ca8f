import Tensors

/// Numbers with others before and behind them that nobody may touch; they begin where no vector
/// does.
struct GuardedBuffer {
  static let margin = 37
  static let mark: Float = 1234.5

  let buffer: Buffer
  private let arena = Arena()
  private let whole: Buffer

  init(_ values: [Float]) {
    whole = arena.buffer(values.count + 2 * Self.margin)
    whole.fill(with: Self.mark)
    buffer = whole.part(from: Self.margin, count: values.count)
    buffer.copy(values)
  }

  init(count: Int, filledWith value: Float = 77) {
    self.init(Array(repeating: value, count: count))
  }

  var values: [Float] { buffer.values }

  /// Whether all around the numbers is as it was.
  var isIntact: Bool {
    let all = whole.values
    return (all.prefix(Self.margin) + all.suffix(Self.margin)).allSatisfy { $0 == Self.mark }
  }
}
