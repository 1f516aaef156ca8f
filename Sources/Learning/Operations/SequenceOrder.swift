internal import Tensors

/// Sequences of a batch (batch × steps × features) beside the same numbers with the rows of each
/// step together (steps × batch × features), in either direction of time.
struct SequenceOrder {
  let batch: Int
  let steps: Int
  /// How many numbers a row has.
  let width: Int
  /// Whether the last step comes first among the rows by step.
  var isReversed = false

  private var rowsPerPiece: Int { max(1, Chunks.size / width) }
  var pieces: Int { (batch * steps + rowsPerPiece - 1) / rowsPerPiece }

  /// The rows of a piece, by step.
  func rows(in piece: Int) -> Range<Int> {
    piece * rowsPerPiece..<min((piece + 1) * rowsPerPiece, batch * steps)
  }

  /// A row by step.
  func row(_ buffer: Buffer, byStep row: Int) -> Buffer {
    buffer.part(from: row * width, count: width)
  }

  /// The same row where sequences stand.
  func row(_ buffer: Buffer, byExample row: Int) -> Buffer {
    let (step, example) = row.quotientAndRemainder(dividingBy: batch)
    let time = isReversed ? steps - 1 - step : step
    return buffer.part(from: (example * steps + time) * width, count: width)
  }
}

/// Copies sequences so that each step has its rows together.
struct StepsTogether: Kernel {
  let order: SequenceOrder
  let source: Buffer
  let target: Buffer

  func run(piece: Int) {
    for row in order.rows(in: piece) {
      order.row(target, byStep: row).copy(order.row(source, byExample: row))
    }
  }
}

/// Copies rows that stand together by step back to sequences, or adds them.
struct StepsApart: Kernel {
  let order: SequenceOrder
  let source: Buffer
  let target: GradientTarget

  func run(piece: Int) {
    for row in order.rows(in: piece) {
      let source = order.row(source, byStep: row)
      let target = order.row(target.buffer, byExample: row)
      if self.target.accumulates {
        Kernels.scale(source, by: 1, into: target, accumulates: true)
      } else {
        target.copy(source)
      }
    }
  }
}
