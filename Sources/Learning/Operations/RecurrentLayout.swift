internal import Tensors

/// The sizes of a recurrent layer's work, and how its memory is cut.
///
/// Sequences arrive as batch × steps × features; inside, every step has its rows together (steps ×
/// batch × features), in the order in which the layer reads them, so that the product of a step
/// reads and writes one stretch. States before the first step are zeros, in slot 0: slot `t` is
/// what step `t` begins with. Examples do not meet in a recurrence, so pieces are groups of
/// examples that go through all steps by themselves.
struct RecurrentLayout {
  let batch: Int
  let steps: Int
  let units: Int
  /// How many sums a unit has in a step: 4 in long short-term memory.
  let gates: Int

  /// Fewer rows than this in a product read the kernel too often for what they compute.
  private static let rowsAtLeast = 16

  var pieces: Int { (batch + Self.rowsAtLeast - 1) / Self.rowsAtLeast }
  private var rowsPerPiece: Int { (batch + pieces - 1) / pieces }

  /// How many rows a piece has.
  func rows(in piece: Int) -> Int { min(rowsPerPiece, batch - piece * rowsPerPiece) }

  /// What a piece has in one step of a buffer with `width` numbers a row.
  func part(_ buffer: Buffer, step: Int, piece: Int, width: Int) -> Buffer {
    buffer.part(
      from: (step * batch + piece * rowsPerPiece) * width, count: rows(in: piece) * width)
  }

  /// A piece's states, or cells, in a slot.
  func state(_ buffer: Buffer, _ slot: Int, _ piece: Int) -> Buffer {
    part(buffer, step: slot, piece: piece, width: units)
  }

  /// A piece's gates in a step.
  func gates(_ buffer: Buffer, _ step: Int, _ piece: Int) -> Buffer {
    part(buffer, step: step, piece: piece, width: gates * units)
  }

  /// The rows of a piece in a step, counted through all steps.
  func rowNumbers(_ step: Int, _ piece: Int) -> Range<Int> {
    let first = step * batch + piece * rowsPerPiece
    return first..<first + rows(in: piece)
  }

  /// The units of one row.
  func row(_ buffer: Buffer, _ row: Int) -> Buffer {
    buffer.part(from: row * units, count: units)
  }

  /// The units of one gate of one row.
  func gate(_ buffer: Buffer, _ row: Int, _ gate: Int) -> Buffer {
    buffer.part(from: (row * gates + gate) * units, count: units)
  }

  /// The product of every step and piece with the same matrix, in the order of steps.
  ///
  /// - Parameters:
  ///   - left: the rows of a step and piece.
  ///   - result: where the product of a step and piece goes.
  func products(
    _ left: (_ step: Int, _ piece: Int) -> MatrixView, times right: MatrixView,
    into result: (_ step: Int, _ piece: Int) -> MatrixView, bias: Buffer? = nil,
    accumulates: Bool = false
  ) -> RecurrentProducts {
    var products: [MatrixProduct] = []
    products.reserveCapacity(steps * pieces)
    for step in 0..<steps {
      for piece in 0..<pieces {
        products.append(
          MatrixProduct(
            left(step, piece), right, into: result(step, piece), bias: bias,
            accumulates: accumulates))
      }
    }
    return RecurrentProducts(products: products, pieces: pieces)
  }

  /// Multiplications of the recurrent kernel in all steps.
  var work: Int { steps * batch * units * units * gates }
}

/// The product of every step of a recurrence, for every piece of the batch.
struct RecurrentProducts {
  fileprivate let products: [MatrixProduct]
  fileprivate let pieces: Int

  func run(step: Int, piece: Int) {
    let product = products[step * pieces + piece]
    for part in 0..<product.pieces { product.run(piece: part) }
  }
}

extension MatrixView {
  /// Some of the columns.
  func columns(_ range: Range<Int>) -> MatrixView {
    var result = self
    result.buffer = buffer.part(
      from: range.lowerBound * columnStride,
      count: buffer.count - range.lowerBound * columnStride)
    result.columns = range.count
    return result
  }
}
