internal import Tensors

/// How numbers with channels as their last axis are cut into pieces, and how narrow rows are laid
/// side by side so that a vector is full.
///
/// 16 rows of 3 channels are one row of 48 columns just as well; what is summed by column is then
/// summed again over the 16 repetitions.
struct ChannelLayout {
  let channels: Int
  /// How many rows of channels there are.
  let rows: Int
  /// How many of them make a wide row; a power of two.
  let repetitions: Int

  init(count: Int, channels: Int) {
    self.channels = channels
    rows = count / channels
    var repetitions = 1
    while rows.isMultiple(of: 2 * repetitions), 2 * repetitions * channels <= 64 {
      repetitions *= 2
    }
    self.repetitions = repetitions
  }

  /// The columns of a wide row.
  var width: Int { channels * repetitions }
  private var wideRows: Int { rows / repetitions }
  private var rowsPerPiece: Int { max(1, Chunks.size / width) }
  var pieces: Int { (wideRows + rowsPerPiece - 1) / rowsPerPiece }

  /// How many wide rows a piece has.
  func wideRows(in piece: Int) -> Int { min(rowsPerPiece, wideRows - piece * rowsPerPiece) }

  /// The numbers of a piece.
  func part(_ buffer: Buffer, _ piece: Int) -> Buffer {
    buffer.part(from: piece * rowsPerPiece * width, count: wideRows(in: piece) * width)
  }

  /// The numbers that a piece has of its own, one a column.
  func columns(_ buffer: Buffer, _ piece: Int) -> Buffer {
    buffer.part(from: piece * width, count: width)
  }
}
